// Generated from docs/openapi.json by npm run generate.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "live";
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether requests can be answered, and which part is down
         * @description Only the database is a must: intake goes on without the rest, so a replica without it still gets work.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            status: "ready" | "degraded" | "down";
                            parts: {
                                /** @enum {unknown} */
                                database: "up" | "down" | "off";
                                /** @enum {unknown} */
                                temporal: "up" | "down" | "off";
                                /** @enum {unknown} */
                                nats: "up" | "down" | "off";
                                /** @enum {unknown} */
                                files: "up" | "down" | "off";
                            };
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            status: "ready" | "degraded" | "down";
                            parts: {
                                /** @enum {unknown} */
                                database: "up" | "down" | "off";
                                /** @enum {unknown} */
                                temporal: "up" | "down" | "off";
                                /** @enum {unknown} */
                                nats: "up" | "down" | "off";
                                /** @enum {unknown} */
                                files: "up" | "down" | "off";
                            };
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics for Prometheus */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": {
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ask how one signs in here, or whether the desk has to be set up first */
        get: operations["readSetup"];
        put?: never;
        /**
         * Set up the desk: its first organization and administrator
         * @description Only while nobody administers anything here. Whoever does it is signed in.
         */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with email and password */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a new access token with the refresh token
         * @description The refresh token is replaced by each use. One that was replaced before ends the whole session.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what that person may do */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests
         * @description Without `status` the orders `nextDue` and `priority` show what is worked on, the others everything. Without `sort` agents see what is due next first, requesters what they made last; a search is the newest first.
         */
        get: operations["listRequests"];
        put?: never;
        /**
         * Make a request
         * @description Taken in at once, even while the workflow engine is down; its workflow starts as soon as it can.
         */
        post: operations["createRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count requests, for several filters at once
         * @description A count goes up to 1000. Without `status` requests of every status are counted, as far as the other filters leave any.
         */
        post: operations["countRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tags that requests have */
        get: operations["listTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved views of the queue
         * @description Your own in their order, then what others share with you by name.
         */
        get: operations["listViews"];
        put?: never;
        /**
         * Save a view of the queue
         * @description Your own; shared with a team or with everyone, which takes the permission view:share.
         */
        post: operations["createView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bring your saved views into another order
         * @description All that are your own, shared or not; what others share with you comes after them.
         */
        put: operations["orderViews"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a saved view */
        get: operations["readView"];
        put?: never;
        post?: never;
        /**
         * Remove a saved view
         * @description For all with whom it was shared. The requests in it stay.
         */
        delete: operations["removeView"];
        options?: never;
        head?: never;
        /**
         * Edit a saved view, or share it
         * @description What others see too is edited with the permission view:share. A view that is not shared with a team any more forgets which it was.
         */
        patch: operations["editView"];
        trace?: never;
    };
    "/api/v1/requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a request */
        get: operations["readRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Edit a request */
        patch: operations["editRequest"];
        trace?: never;
    };
    "/api/v1/requests/{requestId}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a request oneself */
        post: operations["takeRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a request to a person */
        post: operations["assignRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/unassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a person off a request */
        post: operations["unassignRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a request over to a team */
        post: operations["handOverRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a request wait */
        post: operations["waitRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a request that waits */
        post: operations["resumeRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resolve a request */
        post: operations["resolveRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a resolution, which closes the request */
        post: operations["confirmRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen a request */
        post: operations["reopenRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a request */
        post: operations["cancelRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take note of an escalation */
        post: operations["acknowledgeEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link a request to another
         * @description Both show the link from their side, and an event on their timelines. Linking twice is linking once: 201 when the link is new, else 200. Requesters never see these links.
         */
        post: operations["addRelation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/relations/{kind}/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove the link between two requests
         * @description From either side. Removing twice is removing once.
         */
        delete: operations["removeRelation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/changes/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a change that was answered with 202 */
        get: operations["readChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the conversation */
        get: operations["listMessages"];
        put?: never;
        /**
         * Write to the other side
         * @description A requester who writes to a request that can no longer be reopened makes a new one, linked to it: `followUp`. An agent who says the last message seen is refused with `reply_stale` and the `missed` messages when somebody else wrote since, and may send the reply again with `confirm`.
         */
        post: operations["postMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the internal notes */
        get: operations["listNotes"];
        put?: never;
        /** Add an internal note, which the requester never sees */
        post: operations["postNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/conversation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the conversation as one stream
         * @description Public messages and internal notes in the order of their writing; notes only for who may read them.
         */
        get: operations["listConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a message or a note */
        get: operations["readMessage"];
        put?: never;
        post?: never;
        /**
         * Delete a message or a note
         * @description Its author may for 15 minutes, whoever moderates at any time. Its place, author and time remain; its words and files are shown no more, but agents can read what it said.
         */
        delete: operations["deleteMessage"];
        options?: never;
        head?: never;
        /**
         * Edit a message or a note
         * @description Its author may for 15 minutes, whoever moderates at any time. What it said before is kept.
         */
        patch: operations["editMessage"];
        trace?: never;
    };
    "/api/v1/requests/{requestId}/messages/{messageId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a message said before it was edited or deleted
         * @description For agents. The last version first; the current one is the message itself.
         */
        get: operations["listMessageVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search in what was said
         * @description The newest first, and only what you may read: requesters find the public messages of requests in which they take part, agents all of them and the notes. Deleted messages are not found.
         */
        get: operations["searchMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a message will look like
         * @description By the same rules as the message itself. Nothing is kept.
         */
        post: operations["previewMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far others have read
         * @description Up to 100 people, those who read last first. Requesters see who takes part, not who only looks on.
         */
        get: operations["listReads"];
        put?: never;
        /**
         * Say how far you have read a conversation
         * @description A mark never goes back: an older message than the one marked before changes nothing.
         */
        post: operations["recordRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark what you were told of a request as read */
        post: operations["readRequestNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ask whether you muted a request */
        get: operations["readMute"];
        /** Mute a request: you hear of it only when you are mentioned, or when it escalates to you */
        put: operations["putMute"];
        post?: never;
        /** Hear of a request again */
        delete: operations["removeMute"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to a request
         * @description Requesters see what concerns them: no notes, no escalations, no clocks.
         */
        get: operations["listTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service-level clocks of a request, as they stand now */
        get: operations["listClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was answered in the form by which a request was made
         * @description 404 for a request that was made without a form.
         */
        get: operations["listAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the requester thought of how a request was dealt with
         * @description For agents, and for the requester.
         */
        get: operations["readRating"];
        /**
         * Say how a request was dealt with
         * @description By whoever made it, once it is resolved. Said again, it replaces what was said before.
         */
        put: operations["rateRequest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/clocks/{kind}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a request is due when it is due, minute by minute */
        get: operations["explainClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many requests at once
         * @description Each is asked as one alone would be, with the same mandatory fields, and has a result of its own: one that refuses holds up no other.
         */
        post: operations["changeRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a change of many requests goes */
        get: operations["readBulkJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-jobs/{jobId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each of them */
        get: operations["listBulkResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-jobs/{jobId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a change of many requests
         * @description What is done stays done; what was not begun is skipped.
         */
        post: operations["stopBulkJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/desks/{deskKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a visitor may know of a chat desk
         * @description Opening, who is there, the line and an honest wait. The organization is that of the host.
         */
        get: operations["readPublicDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/desks/{deskKey}/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a chat
         * @description Takes a request in and answers with the way back to it. 409 `chat_closed` outside business hours.
         */
        post: operations["startChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/desks/{deskKey}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a message, which becomes a request
         * @description At any hour. A private link to follow it and answer on it goes to the address by email.
         */
        post: operations["submitForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the own chat stands
         * @description For a visitor, by their link or signed in.
         */
        get: operations["readVisitorSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/session/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave the own chat
         * @description The request stays, and is still answered. Leaving twice is leaving once.
         */
        post: operations["endVisitorSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/session/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the own chat sent by email when it is over
         * @description Once, and to the address that was given at the start; at once where it is over already.
         */
        post: operations["wantTranscript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the private link that is shown leads to
         * @description For whoever comes with `Authorization: Link …`.
         */
        get: operations["readOwnLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the chat desks, with how things stand there */
        get: operations["listChatDesks"];
        put?: never;
        /** Make a chat desk */
        post: operations["createChatDesk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/desks/{deskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a chat desk */
        get: operations["readChatDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a chat desk, or switch it off
         * @description Chats that run go on; a desk that is off takes nobody in.
         */
        patch: operations["editChatDesk"];
        trace?: never;
    };
    "/api/v1/chat/desks/{deskId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the chats of a desk
         * @description Who waits and what runs: first come first. What has ended: the newest first.
         */
        get: operations["listChatSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/desks/{deskId}/take-next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the visitor who is first in line
         * @description 204 when nobody waits; 409 with as many chats as the desk gives to one agent.
         */
        post: operations["takeNextChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions/{sessionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a chat
         * @description The request stays, to be resolved; resolving it ends its chat too. Ending twice is ending once.
         */
        post: operations["endChatSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the chat by which a request came */
        get: operations["readRequestChat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visitor-blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the visitors who may not come in
         * @description The newest first; also those whose time is over, until they are removed.
         */
        get: operations["listVisitorBlocks"];
        put?: never;
        /**
         * Block a visitor
         * @description By what their chat is known by. Their open chats end, and every private link of theirs is revoked, also into what has ended. People with an account are not concerned, whoever typed their address.
         */
        post: operations["blockVisitor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visitor-blocks/{blockId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let a visitor in again */
        delete: operations["unblockVisitor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the private links into a request
         * @description The newest hundred. Their tokens are nowhere to be read.
         */
        get: operations["listLinks"];
        put?: never;
        /**
         * Mail the requester a private link to their request
         * @description The link is made when the email is sent. Nobody else is shown it; it can be revoked.
         */
        post: operations["mailLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a private link
         * @description At once here, within seconds on every other replica. Revoking twice is revoking once.
         */
        delete: operations["revokeLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List canned replies
         * @description Your own, everybody’s and those of your teams, by title.
         */
        get: operations["listCannedReplies"];
        put?: never;
        /**
         * Make a canned reply
         * @description Your own; with `shared`, which takes the permission to manage them, everybody’s or one team’s.
         */
        post: operations["createCannedReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-replies/{cannedReplyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a canned reply */
        get: operations["readCannedReply"];
        put?: never;
        post?: never;
        /**
         * Remove a canned reply
         * @description What was written with it stays.
         */
        delete: operations["removeCannedReply"];
        options?: never;
        head?: never;
        /** Edit a canned reply, or put it away */
        patch: operations["editCannedReply"];
        trace?: never;
    };
    "/api/v1/canned-replies/{cannedReplyId}/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fill in a canned reply for a request
         * @description Names and titles are escaped, so that whoever is called `**x**` formats nothing.
         */
        post: operations["renderCannedReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List categories and subcategories */
        get: operations["listCategories"];
        put?: never;
        /** Make a category or a subcategory */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/categories/{categoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Edit or archive a category */
        patch: operations["editCategory"];
        trace?: never;
    };
    "/api/v1/support/categories/{categoryId}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read where a category is used
         * @description Open requests that have it, and what is in force that names it.
         */
        get: operations["readCategoryUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/categories/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suggest a category for what somebody is writing
         * @description Learnt from where this desk filed requests that read alike. Empty when that says too little.
         */
        post: operations["suggestCategories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/resolution-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the reasons for resolving */
        get: operations["listResolutionCodes"];
        put?: never;
        /** Make a reason for resolving */
        post: operations["createResolutionCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/resolution-codes/{resolutionCodeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Edit a reason for resolving, or switch it off */
        patch: operations["editResolutionCode"];
        trace?: never;
    };
    "/api/v1/support/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List teams */
        get: operations["listTeams"];
        put?: never;
        /** Make a team */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/teams/{teamId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a team with its members */
        get: operations["readTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Edit a team, or switch it off */
        patch: operations["editTeam"];
        trace?: never;
    };
    "/api/v1/support/teams/{teamId}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make somebody a member or a lead of a team
         * @description The same again changes nothing. A new member is offered what waits in the team’s line.
         */
        put: operations["putTeamMember"];
        post?: never;
        /**
         * Take somebody off a team
         * @description What they work on in it goes back to its line; what waits stays with them.
         */
        delete: operations["removeTeamMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/teams/{teamId}/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the requests that wait for somebody of the team
         * @description In the order in which they are given out: by priority, then first in, first out.
         */
        get: operations["listTeamLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/routing-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List routing rules in their order */
        get: operations["listRoutingRules"];
        put?: never;
        /** Make a routing rule, the last in the order */
        post: operations["createRoutingRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/routing-rules/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Bring the routing rules into another order */
        put: operations["orderRoutingRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/routing-rules/{routingRuleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a routing rule */
        delete: operations["removeRoutingRule"];
        options?: never;
        head?: never;
        /** Edit a routing rule */
        patch: operations["editRoutingRule"];
        trace?: never;
    };
    "/api/v1/support/business-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List business units */
        get: operations["listBusinessUnits"];
        put?: never;
        /** Make a business unit */
        post: operations["createBusinessUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/business-units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a business unit */
        patch: operations["editBusinessUnit"];
        trace?: never;
    };
    "/api/v1/support/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List regions */
        get: operations["listRegions"];
        put?: never;
        /** Make a region */
        post: operations["createRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/regions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a region */
        patch: operations["editRegion"];
        trace?: never;
    };
    "/api/v1/support/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List those who take work, with their load
         * @description The load is that by which the strategies decide: open primary requests, weighted by priority.
         */
        get: operations["listAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read everything about a person at once
         * @description For those who work on requests; the person’s requests themselves are a list of their own.
         */
        get: operations["readPersonOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what agents noted about a person
         * @description The newest first, at most a hundred. The person never sees them.
         */
        get: operations["listPersonNotes"];
        put?: never;
        /** Note something about a person */
        post: operations["createPersonNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a note about a person */
        delete: operations["removePersonNote"];
        options?: never;
        head?: never;
        /** Edit a note about a person */
        patch: operations["editPersonNote"];
        trace?: never;
    };
    "/api/v1/support/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether you take work
         * @description Online, you are offered what waits in line; out of office, what does not wait goes back to it.
         */
        put: operations["setAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/agents/{personId}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether somebody else takes work, who is ill, say */
        put: operations["setAvailabilityOf"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who is on shift when
         * @description By weekly hours and absences, with daylight saving; availability is shown beside it.
         */
        get: operations["listShifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/agents/{personId}/shift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the weekly hours of an agent
         * @description An agent without hours is always on shift; the `ETag` is `"0"` then, and good to set some.
         */
        get: operations["readShift"];
        /**
         * Set the weekly hours of an agent
         * @description Your own, or with the permission for it anybody’s. Off shift, nothing is given by itself; what one has stays. When a shift begins, the agent is offered what waits in line.
         */
        put: operations["putShift"];
        post?: never;
        /**
         * Remove the weekly hours of an agent
         * @description The agent is always on shift then. Removing what is not there changes nothing.
         */
        delete: operations["removeShift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/agents/{personId}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the absences of an agent
         * @description Your own, or with the permission for it anybody’s.
         */
        get: operations["listAbsences"];
        put?: never;
        /**
         * Plan an absence of an agent, such as a holiday
         * @description Your own, or with the permission for it anybody’s. When it begins it is as going out of office: nothing is given, and what does not wait goes back to the lines of the teams that say so.
         */
        post: operations["createAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/agents/{personId}/absences/{absenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an absence
         * @description Removed while it lasts, the agent is back and is offered what waits in line.
         */
        delete: operations["removeAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the forms that can be filled in, in their order */
        get: operations["listRequestForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find colleagues by name, to name them in a form
         * @description Employees find employees; outsiders find nobody.
         */
        get: operations["findColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/open-desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where somebody who is signed in can chat now
         * @description A chat is started as a visitor does, at `/public/desks/{deskKey}/chats`, and belongs to the caller.
         */
        get: operations["listOpenDesks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the organization */
        get: operations["readOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Edit the organization */
        patch: operations["editOrganization"];
        trace?: never;
    };
    "/api/v1/management/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one’s own organizations */
        get: operations["listOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people
         * @description By name unless told otherwise.
         */
        get: operations["listPeople"];
        put?: never;
        /** Make a person */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a person */
        get: operations["readPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a person
         * @description Nobody gives a role above their own, nor edits who has one. Whoever stops working on requests leaves their teams, and what they worked on goes back to the lines.
         */
        patch: operations["editPerson"];
        trace?: never;
    };
    "/api/v1/management/people/{personId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Block a person
         * @description All their sessions end, and what they work on goes back to the lines. Again changes nothing.
         */
        post: operations["blockPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/people/{personId}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a blocked person in again */
        post: operations["unblockPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List business calendars */
        get: operations["listCalendars"];
        put?: never;
        /** Make a business calendar */
        post: operations["createCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/calendars/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the hours of rules that are not published
         * @description Checks them as publishing does, and changes nothing.
         */
        post: operations["previewCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/calendars/holidays/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the holidays out of an iCalendar file
         * @description Whole days only; what repeats every year is written out for the years that are wanted. It changes nothing: the holidays that are wanted become part of the next version of a calendar.
         */
        post: operations["importHolidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/calendars/{calendarId}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the hours of a business calendar, day by day */
        get: operations["listCalendarHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/calendars/{calendarId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a business calendar with its rules in force */
        get: operations["readCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a business calendar */
        patch: operations["editCalendar"];
        trace?: never;
    };
    "/api/v1/management/calendars/{calendarId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was published of a business calendar, newest first */
        get: operations["listCalendarVersions"];
        put?: never;
        /**
         * Publish a new version of a business calendar
         * @description Answers the calendar with the new rules in force. What was reckoned before stays as it was.
         */
        post: operations["publishCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List service-level policies in their order */
        get: operations["listPolicies"];
        put?: never;
        /**
         * Make a service-level policy
         * @description For requests that come from now on, and those whose priority, category or team changes.
         */
        post: operations["createPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/policies/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bring the service-level policies into another order
         * @description Requests in flight whose policy has another one before it now follow the first that matches.
         */
        put: operations["orderPolicies"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/policies/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count which policy takes which of the last requests, with a draft
         * @description By what the requests are like now. It changes nothing.
         */
        post: operations["previewPolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/policies/{policyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a service-level policy with its rules in force */
        get: operations["readPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a service-level policy */
        patch: operations["editPolicy"];
        trace?: never;
    };
    "/api/v1/management/policies/{policyId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was published of a service-level policy, newest first */
        get: operations["listPolicyVersions"];
        put?: never;
        /**
         * Publish a new version of a service-level policy
         * @description Answers the policy with the new rules in force. Requests in flight stay on the version they run on.
         */
        post: operations["publishPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/policies/{policyId}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a service-level policy
         * @description Requests in flight that run on it follow the next that matches. The last default cannot go.
         */
        post: operations["retirePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what administrators and sessions did */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what the desk sent, and how it went
         * @description Emails, webhooks and inbox entries, each with its cause, its tries and what the other side said.
         */
        get: operations["listEffects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/effects/{effectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one thing that the desk sent, with every try */
        get: operations["readEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/effects/{effectId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again what failed
         * @description What failed, or was left half done two hours ago. An email keeps its Message-ID, so whoever got it after all can tell that it is the same.
         */
        post: operations["retryEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/effects/{effectId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call off what has not begun */
        post: operations["cancelEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who your organization’s emails come from, and what they look like */
        get: operations["readMailSettings"];
        /**
         * Say who your organization’s emails come from, and what they look like
         * @description The domain of the sender must let the desk’s mail server send for it (SPF, DKIM): see docs/mail.md.
         */
        put: operations["putMailSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/mail/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send yourself an email, to see that it arrives and what it looks like */
        post: operations["sendTestMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all forms in their order, with those that were put away */
        get: operations["listForms"];
        put?: never;
        /** Make a form, the last in the order */
        post: operations["createForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/forms/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Bring the forms into another order */
        put: operations["orderForms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a form */
        get: operations["readForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a form, or put it away
         * @description What was made with it keeps its answers, with the questions as they were.
         */
        patch: operations["editForm"];
        trace?: never;
    };
    "/api/v1/setting/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read your own profile */
        get: operations["readProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Edit your own profile */
        patch: operations["editProfile"];
        trace?: never;
    };
    "/api/v1/setting/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your own password
         * @description Needs the one that holds now. All your other sessions end.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setting/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your photo
         * @description The body is a PNG, JPEG or WebP picture of at most 5 MiB. Its middle is kept, as a small square.
         */
        put: operations["putPhoto"];
        post?: never;
        /** Remove your photo */
        delete: operations["removePhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the photo of somebody of your organization
         * @description With the `at` that lists show, a browser keeps it until there is another one.
         */
        get: operations["readPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setting/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how you like the pages */
        get: operations["readPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say how you like the pages
         * @description Merged key by key: what is not named stays, null goes back to the default.
         */
        patch: operations["editPreferences"];
        trace?: never;
    };
    "/api/v1/setting/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where you are signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setting/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign a device of yours out
         * @description At once, wherever it is. The session that asks ends by signing out.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setting/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out everywhere but here */
        post: operations["endOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setting/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what you were told */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setting/notifications/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count what you have not read */
        get: operations["summarizeNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setting/notifications/{notificationId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark an entry of your inbox as read */
        post: operations["readNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setting/notifications/{notificationId}/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark an entry of your inbox as not read */
        post: operations["unreadNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setting/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark your whole inbox as read */
        post: operations["readAllNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setting/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read where you want to be told of what */
        get: operations["readNotificationPreferences"];
        /** Choose where you want to be told of what */
        put: operations["editNotificationPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setting/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read when you want to be told */
        get: operations["readNotificationSettings"];
        /** Choose when you want to be told */
        put: operations["editNotificationSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page on which somebody says that they want no more of these emails */
        get: operations["showUnsubscribe"];
        put?: never;
        /**
         * No more of these emails, by one click
         * @description Mutes the request for the person; from an email about several requests, turns email off for its kinds.
         */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a file, and learn where its bytes go
         * @description Send the bytes as `upload` says, then complete the file, then attach it to a message or a request. Until then only its sender sees it; after 24 hours it is gone.
         */
        post: operations["createFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{fileId}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Learn where parts of a file go */
        post: operations["signFileParts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{fileId}/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how far an upload has come, to go on with it */
        get: operations["readUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{fileId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that all bytes of a file are there
         * @description It is then checked, which takes a moment. Asked again, it says how the file stands.
         */
        post: operations["completeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is known of a file */
        get: operations["readFile"];
        put?: never;
        post?: never;
        /** Take back a file that was not sent yet */
        delete: operations["removeFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{fileId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an address from which a file can be downloaded for five minutes */
        get: operations["linkFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{fileId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a file by its signed address */
        get: operations["readContent"];
        /**
         * Upload bytes by a signed address
         * @description For stores that browsers do not reach by themselves.
         */
        put: operations["writeContent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{fileId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a smaller picture of a file by its signed address */
        get: operations["readPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{requestId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files of a request */
        get: operations["listRequestFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read which files the organization takes
         * @description Without the quota for who holds a private link.
         */
        get: operations["readFileRules"];
        /**
         * Say which files the organization takes
         * @description Files that are there already stay.
         */
        put: operations["putFileRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/files/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files that are still being checked
         * @description The longest held first. Those that were just uploaded are among them, for a moment.
         */
        get: operations["listHeldFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{fileId}/recheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a held file anew, under the settings that the workers have now
         * @description For files that wait for a virus scanner that was switched off: without one, they pass unscanned. Give every worker its setting first. The check goes on within a minute.
         */
        post: operations["recheckFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how the desk stands now
         * @description What nobody has, what is late and what falls due within four hours against who is on shift, the load of each agent, and which requests will probably be late, with the reasons. Today begins in your own time zone.
         */
        get: operations["readTriage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read figures of the desk over time
         * @description Requests are grouped by what they are now. `volume`, `reopen`: each resolution counts when it happened, `reopened` are those of them that were undone later. `backlog`: open at the end of each point. `attainment`: met when answered, breached when the target passed. `first_response`, `resolution`: minutes of the calendar that the clocks counted, when they ended.
         */
        get: operations["readSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a ticket for the socket
         * @description Opens one WebSocket at `/api/v1/stream?ticket=…`, for programs and pages whose cookies do not reach it. What is said there is described in `packages/contracts/stream/protocol.ts`.
         */
        post: operations["createStreamTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        state: "ready" | "needs_administrator";
                        /** @description The one of this address, or the only one; null where sign-in has to name it */
                        organization: {
                            slug: string;
                            name: string;
                            /** @description The hue of its pages in degrees (OKLCH); null: the house’s own */
                            accentHue: number | null;
                        } | null;
                        /** @description The short name that this address gives an organization */
                        addressSlug: string | null;
                        methods: "password"[];
                        /** @description Whether whoever asks is signed in here already */
                        signedIn: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    organization?: {
                        name: string;
                        /** @description Small letters, digits and dashes between them, such as acme */
                        slug: string;
                        /** @description IANA time zone, such as Europe/Berlin */
                        timeZone: string;
                        /** @description BCP 47, such as de or pt-BR */
                        locale: string;
                        /** @description Such as HF */
                        numberPrefix: string;
                    };
                    administrator: {
                        name: string;
                        email: string;
                        password: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        accessExpiresAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        sessionExpiresAt: string;
                        me: {
                            person: {
                                id: string;
                                name: string;
                                email: string;
                                /** @enum {unknown} */
                                role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                                customRole: {
                                    id: string;
                                    name: string;
                                } | null;
                                locale: string;
                                timeZone: string;
                                /**
                                 * Format: date-time
                                 * @description When the photo was changed last; null without one
                                 */
                                photoAt: string | null;
                            };
                            organization: {
                                id: string;
                                slug: string;
                                name: string;
                                /** @description The hue of its pages in degrees (OKLCH); null: the house’s own */
                                accentHue: number | null;
                            };
                            permissions: {
                                permission: string;
                                /** @enum {unknown} */
                                relation: "own" | "team" | "any";
                            }[];
                            scope: {
                                businessUnitIds: string[];
                                regionIds: string[];
                                siteIds: string[];
                            };
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                    /** @description The short name of the organization */
                    organization?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        accessExpiresAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        sessionExpiresAt: string;
                        me: {
                            person: {
                                id: string;
                                name: string;
                                email: string;
                                /** @enum {unknown} */
                                role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                                customRole: {
                                    id: string;
                                    name: string;
                                } | null;
                                locale: string;
                                timeZone: string;
                                /**
                                 * Format: date-time
                                 * @description When the photo was changed last; null without one
                                 */
                                photoAt: string | null;
                            };
                            organization: {
                                id: string;
                                slug: string;
                                name: string;
                                /** @description The hue of its pages in degrees (OKLCH); null: the house’s own */
                                accentHue: number | null;
                            };
                            permissions: {
                                permission: string;
                                /** @enum {unknown} */
                                relation: "own" | "team" | "any";
                            }[];
                            scope: {
                                businessUnitIds: string[];
                                regionIds: string[];
                                siteIds: string[];
                            };
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        accessExpiresAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        sessionExpiresAt: string;
                        me: {
                            person: {
                                id: string;
                                name: string;
                                email: string;
                                /** @enum {unknown} */
                                role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                                customRole: {
                                    id: string;
                                    name: string;
                                } | null;
                                locale: string;
                                timeZone: string;
                                /**
                                 * Format: date-time
                                 * @description When the photo was changed last; null without one
                                 */
                                photoAt: string | null;
                            };
                            organization: {
                                id: string;
                                slug: string;
                                name: string;
                                /** @description The hue of its pages in degrees (OKLCH); null: the house’s own */
                                accentHue: number | null;
                            };
                            permissions: {
                                permission: string;
                                /** @enum {unknown} */
                                relation: "own" | "team" | "any";
                            }[];
                            scope: {
                                businessUnitIds: string[];
                                regionIds: string[];
                                siteIds: string[];
                            };
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            id: string;
                            name: string;
                            email: string;
                            /** @enum {unknown} */
                            role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                            customRole: {
                                id: string;
                                name: string;
                            } | null;
                            locale: string;
                            timeZone: string;
                            /**
                             * Format: date-time
                             * @description When the photo was changed last; null without one
                             */
                            photoAt: string | null;
                        };
                        organization: {
                            id: string;
                            slug: string;
                            name: string;
                            /** @description The hue of its pages in degrees (OKLCH); null: the house’s own */
                            accentHue: number | null;
                        };
                        permissions: {
                            permission: string;
                            /** @enum {unknown} */
                            relation: "own" | "team" | "any";
                        }[];
                        scope: {
                            businessUnitIds: string[];
                            regionIds: string[];
                            siteIds: string[];
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listRequests: {
        parameters: {
            query?: {
                status?: ("open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled")[];
                priority?: ("low" | "normal" | "high" | "critical")[];
                type?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                channel?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                waitReason?: ("requester" | "vendor" | "change" | "scheduled")[];
                slaState?: ("none" | "running" | "paused" | "breached" | "met")[];
                teamId?: (string | "none")[];
                notTeamId?: (string | "none")[];
                assigneeId?: (string | "me" | "none")[];
                notAssigneeId?: (string | "me" | "none")[];
                requesterId?: (string | "me")[];
                notRequesterId?: (string | "me")[];
                categoryId?: string[];
                notCategoryId?: string[];
                businessUnitId?: (string | "none")[];
                notBusinessUnitId?: (string | "none")[];
                regionId?: (string | "none")[];
                notRegionId?: (string | "none")[];
                tag?: string[];
                notTag?: string[];
                /** @description Whether a clock runs towards its due time, or has passed it */
                isDue?: boolean;
                /** @description At this instant or later */
                dueAfter?: string;
                /** @description ISO 8601 with offset */
                dueBefore?: string;
                /** @description ISO 8601 with offset */
                createdAfter?: string;
                /** @description ISO 8601 with offset */
                createdBefore?: string;
                /** @description ISO 8601 with offset */
                updatedAfter?: string;
                /** @description ISO 8601 with offset */
                updatedBefore?: string;
                /** @description Words of title and text, the last one as far as it is typed, or a number such as HF-1042; among the newest 500 */
                q?: string;
                sort?: "nextDue" | "priority" | "created" | "updated";
                order?: "asc" | "desc";
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description Such as HF-1042 */
                            number: string;
                            /** @enum {unknown} */
                            type: "incident" | "service_request" | "question" | "problem" | "change";
                            title: string;
                            /** @enum {unknown} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "critical";
                            /** @enum {unknown} */
                            channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                            categoryId: string | null;
                            subcategoryId: string | null;
                            businessUnitId: string | null;
                            regionId: string | null;
                            tags: string[];
                            requester: {
                                id: string;
                                name: string;
                            };
                            team: {
                                id: string;
                                name: string;
                            } | null;
                            assignee: {
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string|null} */
                            waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                            /** @enum {string|null} */
                            slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            nextDueAt: string | null;
                            /** @enum {string|null} */
                            nextDueClock: "first_response" | "next_response" | "resolution" | null;
                            clock: {
                                /** @enum {unknown} */
                                kind: "first_response" | "next_response" | "resolution";
                                /**
                                 * @description A breach stays, also after a late answer
                                 * @enum {unknown}
                                 */
                                state: "running" | "paused" | "met" | "breached";
                                /** @description Whether its time counts now: not while it is paused, nor after its end */
                                running: boolean;
                                /**
                                 * Format: date-time
                                 * @description Once breached, the due time that was missed; `null` while it is paused
                                 */
                                dueAt: string | null;
                                targetMinutes: number;
                                usedMs: number;
                                /** @description Until it is due; negative by as much as was used since the breach */
                                leftMs: number;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                asOf: string;
                            } | null;
                            own?: {
                                promise: {
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 with offset
                                     */
                                    firstReplyBy: string | null;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 with offset
                                     */
                                    nextReplyBy: string | null;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 with offset
                                     */
                                    resolvedBy: string | null;
                                } | null;
                                /** @description Messages of others that the caller has not read; counted up to 99 */
                                unread: number;
                                /** @description What the desk waits for from the requester */
                                waitNote: string | null;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            updatedAt: string;
                            /** @description The count of its transitions; the `ETag` of the request */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    type?: "incident" | "service_request" | "question" | "problem" | "change";
                    title: string;
                    description?: string;
                    /** @enum {unknown} */
                    priority?: "low" | "normal" | "high" | "critical";
                    /** @enum {unknown} */
                    channel?: "portal" | "desktop" | "email" | "phone" | "chat" | "api";
                    /** @description A UUID in lower case */
                    categoryId?: string | null;
                    /** @description A UUID in lower case */
                    subcategoryId?: string | null;
                    /** @description A UUID in lower case */
                    businessUnitId?: string | null;
                    /** @description A UUID in lower case */
                    regionId?: string | null;
                    /** @description A UUID in lower case */
                    teamId?: string | null;
                    /** @description A UUID in lower case */
                    requesterId?: string;
                    tags?: string[];
                    fileIds?: string[];
                    /** @description A UUID in lower case */
                    formId?: string;
                    answers?: {
                        [key: string]: string | number | boolean | string[] | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        description: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        teamId: string | null;
                        requesterId: string;
                        tags: string[];
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    countRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    filters: {
                        status?: ("open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled")[];
                        priority?: ("low" | "normal" | "high" | "critical")[];
                        type?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                        channel?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                        waitReason?: ("requester" | "vendor" | "change" | "scheduled")[];
                        slaState?: ("none" | "running" | "paused" | "breached" | "met")[];
                        teamId?: (string | "none")[];
                        notTeamId?: (string | "none")[];
                        assigneeId?: (string | "me" | "none")[];
                        notAssigneeId?: (string | "me" | "none")[];
                        requesterId?: (string | "me")[];
                        notRequesterId?: (string | "me")[];
                        categoryId?: string[];
                        notCategoryId?: string[];
                        businessUnitId?: (string | "none")[];
                        notBusinessUnitId?: (string | "none")[];
                        regionId?: (string | "none")[];
                        notRegionId?: (string | "none")[];
                        tag?: string[];
                        notTag?: string[];
                        /** @description Whether a clock runs towards its due time, or has passed it */
                        isDue?: boolean;
                        /**
                         * Format: date-time
                         * @description At this instant or later
                         */
                        dueAfter?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        dueBefore?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAfter?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdBefore?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAfter?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedBefore?: string;
                        /** @description Words of title and text, the last one as far as it is typed, or a number such as HF-1042; among the newest 500 */
                        q?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In the order of the filters */
                        counts: {
                            /** @description At most 1000 */
                            count: number;
                            /** @description There are more than that */
                            more: boolean;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listTags: {
        parameters: {
            query?: {
                /** @description Somewhere in the tag */
                q?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: string[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @description The name of a sign, such as inbox */
                            icon: string;
                            /** @enum {unknown} */
                            sharing: "private" | "team" | "everyone";
                            teamId: string | null;
                            /** @description As people type it: is:open priority:high due:<2h */
                            filter: string;
                            /** @enum {unknown} */
                            sort: "nextDue" | "priority" | "created" | "updated";
                            /** @enum {unknown} */
                            direction: "asc" | "desc";
                            /** @enum {unknown} */
                            grouping: "none" | "clock" | "status" | "priority" | "team" | "assignee";
                            /** @description In their order; empty for the usual ones */
                            columns: string[];
                            teamName: string | null;
                            owner: {
                                id: string;
                                name: string;
                            };
                            version: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createView: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description The name of a sign, such as inbox */
                    icon?: string;
                    /** @enum {unknown} */
                    sharing?: "private" | "team" | "everyone";
                    /** @description With the sharing `team`, whose it is */
                    teamId?: string | null;
                    /** @description As people type it: is:open priority:high due:<2h */
                    filter?: string;
                    /** @enum {unknown} */
                    sort?: "nextDue" | "priority" | "created" | "updated";
                    /** @enum {unknown} */
                    direction?: "asc" | "desc";
                    /** @enum {unknown} */
                    grouping?: "none" | "clock" | "status" | "priority" | "team" | "assignee";
                    /** @description In their order; empty for the usual ones */
                    columns?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description The name of a sign, such as inbox */
                        icon: string;
                        /** @enum {unknown} */
                        sharing: "private" | "team" | "everyone";
                        teamId: string | null;
                        /** @description As people type it: is:open priority:high due:<2h */
                        filter: string;
                        /** @enum {unknown} */
                        sort: "nextDue" | "priority" | "created" | "updated";
                        /** @enum {unknown} */
                        direction: "asc" | "desc";
                        /** @enum {unknown} */
                        grouping: "none" | "clock" | "status" | "priority" | "team" | "assignee";
                        /** @description In their order; empty for the usual ones */
                        columns: string[];
                        teamName: string | null;
                        owner: {
                            id: string;
                            name: string;
                        };
                        version: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    orderViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @description The name of a sign, such as inbox */
                            icon: string;
                            /** @enum {unknown} */
                            sharing: "private" | "team" | "everyone";
                            teamId: string | null;
                            /** @description As people type it: is:open priority:high due:<2h */
                            filter: string;
                            /** @enum {unknown} */
                            sort: "nextDue" | "priority" | "created" | "updated";
                            /** @enum {unknown} */
                            direction: "asc" | "desc";
                            /** @enum {unknown} */
                            grouping: "none" | "clock" | "status" | "priority" | "team" | "assignee";
                            /** @description In their order; empty for the usual ones */
                            columns: string[];
                            teamName: string | null;
                            owner: {
                                id: string;
                                name: string;
                            };
                            version: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description The name of a sign, such as inbox */
                        icon: string;
                        /** @enum {unknown} */
                        sharing: "private" | "team" | "everyone";
                        teamId: string | null;
                        /** @description As people type it: is:open priority:high due:<2h */
                        filter: string;
                        /** @enum {unknown} */
                        sort: "nextDue" | "priority" | "created" | "updated";
                        /** @enum {unknown} */
                        direction: "asc" | "desc";
                        /** @enum {unknown} */
                        grouping: "none" | "clock" | "status" | "priority" | "team" | "assignee";
                        /** @description In their order; empty for the usual ones */
                        columns: string[];
                        teamName: string | null;
                        owner: {
                            id: string;
                            name: string;
                        };
                        version: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                viewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description The name of a sign, such as inbox */
                    icon?: string;
                    /** @enum {unknown} */
                    sharing?: "private" | "team" | "everyone";
                    /** @description With the sharing `team`, whose it is */
                    teamId?: string | null;
                    /** @description As people type it: is:open priority:high due:<2h */
                    filter?: string;
                    /** @enum {unknown} */
                    sort?: "nextDue" | "priority" | "created" | "updated";
                    /** @enum {unknown} */
                    direction?: "asc" | "desc";
                    /** @enum {unknown} */
                    grouping?: "none" | "clock" | "status" | "priority" | "team" | "assignee";
                    /** @description In their order; empty for the usual ones */
                    columns?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description The name of a sign, such as inbox */
                        icon: string;
                        /** @enum {unknown} */
                        sharing: "private" | "team" | "everyone";
                        teamId: string | null;
                        /** @description As people type it: is:open priority:high due:<2h */
                        filter: string;
                        /** @enum {unknown} */
                        sort: "nextDue" | "priority" | "created" | "updated";
                        /** @enum {unknown} */
                        direction: "asc" | "desc";
                        /** @enum {unknown} */
                        grouping: "none" | "clock" | "status" | "priority" | "team" | "assignee";
                        /** @description In their order; empty for the usual ones */
                        columns: string[];
                        teamName: string | null;
                        owner: {
                            id: string;
                            name: string;
                        };
                        version: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    description?: string;
                    /** @enum {unknown} */
                    type?: "incident" | "service_request" | "question" | "problem" | "change";
                    /** @enum {unknown} */
                    priority?: "low" | "normal" | "high" | "critical";
                    /** @description A UUID in lower case */
                    categoryId?: string | null;
                    /** @description A UUID in lower case */
                    subcategoryId?: string | null;
                    /** @description A UUID in lower case */
                    businessUnitId?: string | null;
                    /** @description A UUID in lower case */
                    regionId?: string | null;
                    tags?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    takeRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    assignRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A UUID in lower case */
                    personId: string;
                    /** @enum {unknown} */
                    kind?: "primary" | "collaborator" | "observer";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    unassignRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A UUID in lower case */
                    personId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    handOverRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A UUID in lower case */
                    teamId: string;
                    /** @description A UUID in lower case */
                    personId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    waitRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    reason: "requester" | "vendor" | "change" | "scheduled";
                    note?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with offset
                     */
                    until?: string;
                    unansweredBusinessDays?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    resumeRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    resolveRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A resolution code of the organization */
                    code: string;
                    text: string;
                    take?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    confirmRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    reopenRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    cancelRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    acknowledgeEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    clock: "first_response" | "next_response" | "resolution";
                    cycle: number;
                    stepId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        priority: "low" | "normal" | "high" | "critical";
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        businessUnitId: string | null;
                        regionId: string | null;
                        tags: string[];
                        requester: {
                            id: string;
                            name: string;
                        };
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        assignee: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string|null} */
                        waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                        /** @enum {string|null} */
                        slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        nextDueAt: string | null;
                        /** @enum {string|null} */
                        nextDueClock: "first_response" | "next_response" | "resolution" | null;
                        clock: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            /**
                             * @description A breach stays, also after a late answer
                             * @enum {unknown}
                             */
                            state: "running" | "paused" | "met" | "breached";
                            /** @description Whether its time counts now: not while it is paused, nor after its end */
                            running: boolean;
                            /**
                             * Format: date-time
                             * @description Once breached, the due time that was missed; `null` while it is paused
                             */
                            dueAt: string | null;
                            targetMinutes: number;
                            usedMs: number;
                            /** @description Until it is due; negative by as much as was used since the breach */
                            leftMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            asOf: string;
                        } | null;
                        own?: {
                            promise: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                firstReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextReplyBy: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                resolvedBy: string | null;
                            } | null;
                            /** @description Messages of others that the caller has not read; counted up to 99 */
                            unread: number;
                            /** @description What the desk waits for from the requester */
                            waitNote: string | null;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        /** @description The count of its transitions; the `ETag` of the request */
                        version: number;
                        description: string;
                        participants: {
                            person: {
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            kind: "primary" | "collaborator" | "observer";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string | null;
                        }[];
                        wait: {
                            /** @enum {unknown} */
                            reason: "requester" | "vendor" | "change" | "scheduled";
                            note: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            remindAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            resolveUnansweredAt: string | null;
                        } | null;
                        resolution: {
                            code: string;
                            text: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            closesAt: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        closedAt: string | null;
                        cancelled: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            reason: string | null;
                        } | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        reopenUntil: string | null;
                        reopenCount: number;
                        links: {
                            /** @enum {unknown} */
                            kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            };
                        }[];
                        /** @description The form by which it was asked for; its answers are read by themselves */
                        form: {
                            id: string;
                            name: string;
                        } | null;
                        executionUrl: string | null;
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    addRelation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What this request is to the other one
                     * @enum {unknown}
                     */
                    kind: "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                    /** @description The other one */
                    requestId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                        request: {
                            id: string;
                            number: string;
                            title: string;
                            /** @enum {unknown} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        };
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        kind: "follow_up" | "followed_up_by" | "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                        request: {
                            id: string;
                            number: string;
                            title: string;
                            /** @enum {unknown} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removeRelation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
                kind: "relates" | "blocks" | "blocked_by" | "duplicates" | "duplicated_by";
                /** @description A UUID in lower case */
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
                /** @description A UUID in lower case */
                changeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        state: "pending" | "done" | "refused";
                        version: number | null;
                        problem: ({
                            /** @description `urn:holdfast:problem:<code>`; the code is stable */
                            type: string;
                            title: string;
                            status: number;
                            detail?: string;
                            /** @description Names this occurrence, as the log of the server does */
                            instance: string;
                            errors?: {
                                /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                path: string;
                                message: string;
                            }[];
                        } & {
                            [key: string]: unknown;
                        }) | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                order?: "asc" | "desc";
                limit?: number;
                /** @description The `nextCursor` or the `previousCursor` of another page */
                cursor?: string;
                /** @description The message in whose middle the page is; not together with `cursor` */
                around?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            requestId: string;
                            author: {
                                id: string;
                                name: string;
                            };
                            byRequester: boolean;
                            internal: boolean;
                            /** @description Markdown as it was written; empty when it was deleted */
                            body: string;
                            /** @description The body as HTML that is safe to show */
                            html: string;
                            /** @enum {unknown} */
                            channel: "portal" | "desktop" | "chat" | "link" | "email" | "api";
                            replyTo: {
                                id: string;
                                author: {
                                    id: string;
                                    name: string;
                                };
                                /** @description Plain text, cut */
                                excerpt: string;
                            } | null;
                            mentions: {
                                id: string;
                                name: string;
                            }[];
                            files: {
                                id: string;
                                name: string;
                                sizeBytes: number;
                                /** @description As found in its content; `null` until it was looked at */
                                contentType: string | null;
                                /** @enum {unknown} */
                                state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                                /** @description Why it was refused, such as type_mismatch or infected */
                                refusal: string | null;
                                /** @description Pixels, of a picture */
                                width: number | null;
                                /** @description Pixels, of a picture */
                                height: number | null;
                                hasPreview: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                createdAt: string;
                            }[];
                            clientId: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            editedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            deletedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                        /** @description What stands before this page; `null` at the beginning */
                        previousCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    postMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Markdown; may be empty only where files come with it */
                    body: string;
                    /** @description The same key twice is one message */
                    clientId?: string;
                    /** @description A UUID in lower case */
                    replyToId?: string | null;
                    /** @description Persons who are named, and told of it */
                    mentions?: string[];
                    /** @description Files that were uploaded before */
                    fileIds?: string[];
                    /**
                     * @description The way it came; `portal` unless said
                     * @enum {unknown}
                     */
                    channel?: "portal" | "desktop" | "api";
                    /** @description The last message that the writer’s page showed, `null` for none; agents are warned of what came after */
                    lastSeenMessageId?: string | null;
                    /** @description Send it even though somebody else wrote meanwhile */
                    confirm?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: {
                            id: string;
                            requestId: string;
                            author: {
                                id: string;
                                name: string;
                            };
                            byRequester: boolean;
                            internal: boolean;
                            /** @description Markdown as it was written; empty when it was deleted */
                            body: string;
                            /** @description The body as HTML that is safe to show */
                            html: string;
                            /** @enum {unknown} */
                            channel: "portal" | "desktop" | "chat" | "link" | "email" | "api";
                            replyTo: {
                                id: string;
                                author: {
                                    id: string;
                                    name: string;
                                };
                                /** @description Plain text, cut */
                                excerpt: string;
                            } | null;
                            mentions: {
                                id: string;
                                name: string;
                            }[];
                            files: {
                                id: string;
                                name: string;
                                sizeBytes: number;
                                /** @description As found in its content; `null` until it was looked at */
                                contentType: string | null;
                                /** @enum {unknown} */
                                state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                                /** @description Why it was refused, such as type_mismatch or infected */
                                refusal: string | null;
                                /** @description Pixels, of a picture */
                                width: number | null;
                                /** @description Pixels, of a picture */
                                height: number | null;
                                hasPreview: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                createdAt: string;
                            }[];
                            clientId: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            editedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            deletedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        } | null;
                        followUp: {
                            id: string;
                            number: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listNotes: {
        parameters: {
            query?: {
                order?: "asc" | "desc";
                limit?: number;
                /** @description The `nextCursor` or the `previousCursor` of another page */
                cursor?: string;
                /** @description The message in whose middle the page is; not together with `cursor` */
                around?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            requestId: string;
                            author: {
                                id: string;
                                name: string;
                            };
                            byRequester: boolean;
                            internal: boolean;
                            /** @description Markdown as it was written; empty when it was deleted */
                            body: string;
                            /** @description The body as HTML that is safe to show */
                            html: string;
                            /** @enum {unknown} */
                            channel: "portal" | "desktop" | "chat" | "link" | "email" | "api";
                            replyTo: {
                                id: string;
                                author: {
                                    id: string;
                                    name: string;
                                };
                                /** @description Plain text, cut */
                                excerpt: string;
                            } | null;
                            mentions: {
                                id: string;
                                name: string;
                            }[];
                            files: {
                                id: string;
                                name: string;
                                sizeBytes: number;
                                /** @description As found in its content; `null` until it was looked at */
                                contentType: string | null;
                                /** @enum {unknown} */
                                state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                                /** @description Why it was refused, such as type_mismatch or infected */
                                refusal: string | null;
                                /** @description Pixels, of a picture */
                                width: number | null;
                                /** @description Pixels, of a picture */
                                height: number | null;
                                hasPreview: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                createdAt: string;
                            }[];
                            clientId: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            editedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            deletedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                        /** @description What stands before this page; `null` at the beginning */
                        previousCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    postNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Markdown; may be empty only where files come with it */
                    body: string;
                    /** @description The same key twice is one message */
                    clientId?: string;
                    /** @description A UUID in lower case */
                    replyToId?: string | null;
                    /** @description Persons who are named, and told of it */
                    mentions?: string[];
                    /** @description Files that were uploaded before */
                    fileIds?: string[];
                    /**
                     * @description The way it came; `portal` unless said
                     * @enum {unknown}
                     */
                    channel?: "portal" | "desktop" | "api";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        requestId: string;
                        author: {
                            id: string;
                            name: string;
                        };
                        byRequester: boolean;
                        internal: boolean;
                        /** @description Markdown as it was written; empty when it was deleted */
                        body: string;
                        /** @description The body as HTML that is safe to show */
                        html: string;
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "chat" | "link" | "email" | "api";
                        replyTo: {
                            id: string;
                            author: {
                                id: string;
                                name: string;
                            };
                            /** @description Plain text, cut */
                            excerpt: string;
                        } | null;
                        mentions: {
                            id: string;
                            name: string;
                        }[];
                        files: {
                            id: string;
                            name: string;
                            sizeBytes: number;
                            /** @description As found in its content; `null` until it was looked at */
                            contentType: string | null;
                            /** @enum {unknown} */
                            state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                            /** @description Why it was refused, such as type_mismatch or infected */
                            refusal: string | null;
                            /** @description Pixels, of a picture */
                            width: number | null;
                            /** @description Pixels, of a picture */
                            height: number | null;
                            hasPreview: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                        clientId: string | null;
                        version: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        editedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        deletedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listConversation: {
        parameters: {
            query?: {
                order?: "asc" | "desc";
                limit?: number;
                /** @description The `nextCursor` or the `previousCursor` of another page */
                cursor?: string;
                /** @description The message in whose middle the page is; not together with `cursor` */
                around?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            requestId: string;
                            author: {
                                id: string;
                                name: string;
                            };
                            byRequester: boolean;
                            internal: boolean;
                            /** @description Markdown as it was written; empty when it was deleted */
                            body: string;
                            /** @description The body as HTML that is safe to show */
                            html: string;
                            /** @enum {unknown} */
                            channel: "portal" | "desktop" | "chat" | "link" | "email" | "api";
                            replyTo: {
                                id: string;
                                author: {
                                    id: string;
                                    name: string;
                                };
                                /** @description Plain text, cut */
                                excerpt: string;
                            } | null;
                            mentions: {
                                id: string;
                                name: string;
                            }[];
                            files: {
                                id: string;
                                name: string;
                                sizeBytes: number;
                                /** @description As found in its content; `null` until it was looked at */
                                contentType: string | null;
                                /** @enum {unknown} */
                                state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                                /** @description Why it was refused, such as type_mismatch or infected */
                                refusal: string | null;
                                /** @description Pixels, of a picture */
                                width: number | null;
                                /** @description Pixels, of a picture */
                                height: number | null;
                                hasPreview: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                createdAt: string;
                            }[];
                            clientId: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            editedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            deletedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                        /** @description What stands before this page; `null` at the beginning */
                        previousCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
                /** @description A UUID in lower case */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        requestId: string;
                        author: {
                            id: string;
                            name: string;
                        };
                        byRequester: boolean;
                        internal: boolean;
                        /** @description Markdown as it was written; empty when it was deleted */
                        body: string;
                        /** @description The body as HTML that is safe to show */
                        html: string;
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "chat" | "link" | "email" | "api";
                        replyTo: {
                            id: string;
                            author: {
                                id: string;
                                name: string;
                            };
                            /** @description Plain text, cut */
                            excerpt: string;
                        } | null;
                        mentions: {
                            id: string;
                            name: string;
                        }[];
                        files: {
                            id: string;
                            name: string;
                            sizeBytes: number;
                            /** @description As found in its content; `null` until it was looked at */
                            contentType: string | null;
                            /** @enum {unknown} */
                            state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                            /** @description Why it was refused, such as type_mismatch or infected */
                            refusal: string | null;
                            /** @description Pixels, of a picture */
                            width: number | null;
                            /** @description Pixels, of a picture */
                            height: number | null;
                            hasPreview: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                        clientId: string | null;
                        version: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        editedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        deletedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    deleteMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
                /** @description A UUID in lower case */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
                /** @description A UUID in lower case */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Markdown; may be empty only where files came with it */
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        requestId: string;
                        author: {
                            id: string;
                            name: string;
                        };
                        byRequester: boolean;
                        internal: boolean;
                        /** @description Markdown as it was written; empty when it was deleted */
                        body: string;
                        /** @description The body as HTML that is safe to show */
                        html: string;
                        /** @enum {unknown} */
                        channel: "portal" | "desktop" | "chat" | "link" | "email" | "api";
                        replyTo: {
                            id: string;
                            author: {
                                id: string;
                                name: string;
                            };
                            /** @description Plain text, cut */
                            excerpt: string;
                        } | null;
                        mentions: {
                            id: string;
                            name: string;
                        }[];
                        files: {
                            id: string;
                            name: string;
                            sizeBytes: number;
                            /** @description As found in its content; `null` until it was looked at */
                            contentType: string | null;
                            /** @enum {unknown} */
                            state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                            /** @description Why it was refused, such as type_mismatch or infected */
                            refusal: string | null;
                            /** @description Pixels, of a picture */
                            width: number | null;
                            /** @description Pixels, of a picture */
                            height: number | null;
                            hasPreview: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                        clientId: string | null;
                        version: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        editedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        deletedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listMessageVersions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
                /** @description A UUID in lower case */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            version: number;
                            body: string;
                            /** @description The body as HTML that is safe to show */
                            html: string;
                            replacedBy: {
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            replacedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    searchMessages: {
        parameters: {
            query: {
                q: string;
                /** @description A UUID in lower case */
                requestId?: string;
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            messageId: string;
                            request: {
                                id: string;
                                number: string;
                                title: string;
                            };
                            author: {
                                id: string;
                                name: string;
                            };
                            internal: boolean;
                            excerpt: string;
                            matches: {
                                from: number;
                                to: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    previewMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Markdown */
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As it will be shown: HTML that is safe */
                        html: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listReads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            person: {
                                id: string;
                                name: string;
                            };
                            deliveredId: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            deliveredAt: string | null;
                            readId: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            readAt: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    recordRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A UUID in lower case */
                    messageId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            id: string;
                            name: string;
                        };
                        deliveredId: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        deliveredAt: string | null;
                        readId: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        readAt: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readRequestNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        marked: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readMute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        muted: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    putMute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removeMute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listTimeline: {
        parameters: {
            query?: {
                order?: "asc" | "desc";
                /** @description `false`: without what the conversation tells already, and without replies that changed nothing but clocks; the first answer stays */
                messages?: boolean;
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            type: string;
                            version: number | null;
                            actor: {
                                /** @enum {unknown} */
                                kind: "person" | "token" | "system";
                                id: string;
                                name: string;
                            };
                            internal: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            occurredAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            recordedAt: string;
                            changes: {
                                field: string;
                                from: {
                                    value: unknown;
                                    name: string | null;
                                };
                                to: {
                                    value: unknown;
                                    name: string | null;
                                };
                            }[];
                            clocks: {
                                /** @enum {unknown} */
                                clock: "first_response" | "next_response" | "resolution";
                                cycle: number;
                                /** @enum {string|null} */
                                from: "running" | "paused" | "met" | "breached" | "cancelled" | null;
                                /** @enum {unknown} */
                                to: "running" | "paused" | "met" | "breached" | "cancelled";
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                dueAt: string | null;
                            }[];
                            message: {
                                id: string;
                                body: string;
                                author: {
                                    id: string;
                                    name: string;
                                };
                            } | null;
                            details: {
                                [key: string]: unknown;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listClocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        asOf: string;
                        items: {
                            /** @enum {unknown} */
                            kind: "first_response" | "next_response" | "resolution";
                            cycle: number;
                            /** @enum {unknown} */
                            state: "running" | "paused" | "met" | "breached" | "cancelled";
                            targetMinutes: number;
                            usedMs: number;
                            remainingMs: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            dueAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            breachedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            endedAt: string | null;
                            policyVersionId: string;
                            calendarVersionId: string;
                            steps: {
                                stepId: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                dueAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                at: string;
                                /** @enum {unknown} */
                                outcome: "fired" | "missed" | "skipped";
                                lateMs: number;
                                /**
                                 * Format: date-time
                                 * @description When the next level is told unless somebody acknowledges; `null` where nobody waits for that
                                 */
                                patienceAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                acknowledgedAt: string | null;
                            }[];
                        }[];
                        policies: {
                            /** @description Of the policy or calendar */
                            id: string;
                            name: string;
                            /** @description Of the version */
                            number: number;
                            versionId: string;
                        }[];
                        calendars: {
                            /** @description Of the policy or calendar */
                            id: string;
                            name: string;
                            /** @description Of the version */
                            number: number;
                            versionId: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        form: {
                            id: string;
                            name: string;
                        };
                        items: {
                            key: string;
                            label: string;
                            /** @enum {unknown} */
                            kind: "text" | "long_text" | "number" | "date" | "select" | "multi_select" | "checkbox" | "person";
                            value: unknown;
                            /** @description The answer as people read it */
                            text: string;
                        }[];
                        /** @description How the description of the request ends with these answers */
                        rendered: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readRating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rating: {
                            requestId: string;
                            person: {
                                id: string;
                                name: string;
                            };
                            score: number;
                            comment: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            updatedAt: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    rateRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From 1, bad, to 5, very good */
                    score: number;
                    comment?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: string;
                        person: {
                            id: string;
                            name: string;
                        };
                        score: number;
                        comment: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    explainClock: {
        parameters: {
            query?: {
                cycle?: number;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
                kind: "first_response" | "next_response" | "resolution";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        kind: "first_response" | "next_response" | "resolution";
                        cycle: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        asOf: string;
                        /** @enum {unknown} */
                        state: "running" | "paused" | "met" | "breached" | "cancelled";
                        targetMinutes: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        dueAt: string | null;
                        usedMs: number;
                        remainingMs: number;
                        spans: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            from: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            to: string;
                            /** @enum {unknown} */
                            kind: "worked" | "closed" | "holiday" | "paused" | "stopped" | "ahead";
                            countedMs: number;
                            reason: string | null;
                            targetMinutes: number;
                            policyVersionId: string;
                            calendarVersionId: string;
                        }[];
                        changes: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /** @enum {unknown} */
                            what: "target" | "policy" | "calendar" | "paused" | "resumed" | "stopped" | "reopened" | "breached";
                            from: unknown;
                            to: unknown;
                        }[];
                        policies: {
                            /** @description Of the policy or calendar */
                            id: string;
                            name: string;
                            /** @description Of the version */
                            number: number;
                            versionId: string;
                        }[];
                        calendars: {
                            /** @description Of the policy or calendar */
                            id: string;
                            name: string;
                            /** @description Of the version */
                            number: number;
                            versionId: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    changeRequests: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    requestIds: string[];
                    change: {
                        /** @enum {string} */
                        type: "take";
                    } | {
                        /** @enum {string} */
                        type: "assign";
                        /** @description A UUID in lower case */
                        personId: string;
                        /** @enum {unknown} */
                        kind?: "primary" | "collaborator" | "observer";
                    } | {
                        /** @enum {string} */
                        type: "unassign";
                        /** @description A UUID in lower case */
                        personId: string;
                    } | {
                        /** @enum {string} */
                        type: "hand_over";
                        /** @description A UUID in lower case */
                        teamId: string;
                        /** @description A UUID in lower case */
                        personId?: string;
                    } | {
                        /** @enum {string} */
                        type: "wait";
                        /** @enum {unknown} */
                        reason: "requester" | "vendor" | "change" | "scheduled";
                        note?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        until?: string;
                        unansweredBusinessDays?: number;
                    } | {
                        /** @enum {string} */
                        type: "resume";
                    } | {
                        /** @enum {string} */
                        type: "resolve";
                        /** @description A resolution code of the organization */
                        code: string;
                        text: string;
                        take?: boolean;
                    } | {
                        /** @enum {string} */
                        type: "edit";
                        fields: {
                            /** @enum {unknown} */
                            type?: "incident" | "service_request" | "question" | "problem" | "change";
                            /** @enum {unknown} */
                            priority?: "low" | "normal" | "high" | "critical";
                            /** @description A UUID in lower case */
                            categoryId?: string | null;
                            /** @description A UUID in lower case */
                            subcategoryId?: string | null;
                            /** @description A UUID in lower case */
                            businessUnitId?: string | null;
                            /** @description A UUID in lower case */
                            regionId?: string | null;
                            addTags?: string[];
                            removeTags?: string[];
                        };
                    } | {
                        /** @enum {string} */
                        type: "cancel";
                        reason?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description What is asked of each, such as resolve */
                        type: string;
                        /** @enum {unknown} */
                        state: "running" | "stopping" | "done" | "stopped";
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        finishedAt: string | null;
                        counts: {
                            total: number;
                            waiting: number;
                            done: number;
                            failed: number;
                            /** @description Not asked any more, because it was stopped */
                            skipped: number;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readBulkJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description What is asked of each, such as resolve */
                        type: string;
                        /** @enum {unknown} */
                        state: "running" | "stopping" | "done" | "stopped";
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        finishedAt: string | null;
                        counts: {
                            total: number;
                            waiting: number;
                            done: number;
                            failed: number;
                            /** @description Not asked any more, because it was stopped */
                            skipped: number;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listBulkResults: {
        parameters: {
            query?: {
                state?: "waiting" | "done" | "failed" | "skipped";
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description The order in which they were named */
                            place: number;
                            request: {
                                id: string;
                                number: string | null;
                                title: string | null;
                            };
                            /** @enum {unknown} */
                            state: "waiting" | "done" | "failed" | "skipped";
                            problem: ({
                                /** @description `urn:holdfast:problem:<code>`; the code is stable */
                                type: string;
                                title: string;
                                status: number;
                                detail?: string;
                                /** @description Names this occurrence, as the log of the server does */
                                instance: string;
                                errors?: {
                                    /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                                    path: string;
                                    message: string;
                                }[];
                            } & {
                                [key: string]: unknown;
                            }) | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            doneAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    stopBulkJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description What is asked of each, such as resolve */
                        type: string;
                        /** @enum {unknown} */
                        state: "running" | "stopping" | "done" | "stopped";
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        finishedAt: string | null;
                        counts: {
                            total: number;
                            waiting: number;
                            done: number;
                            failed: number;
                            /** @description Not asked any more, because it was stopped */
                            skipped: number;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readPublicDesk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deskKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        name: string;
                        organization: {
                            name: string;
                            slug: string;
                        };
                        greeting: string;
                        accentColour: string;
                        chatEnabled: boolean;
                        formEnabled: boolean;
                        /** @description Whether a chat can be started now: it is enabled, and within business hours */
                        open: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        opensAt: string | null;
                        /** @description Whether somebody of its team is there */
                        agentsAvailable: boolean;
                        /** @description Visitors in line */
                        waiting: number;
                        /** @description For whoever came now, as it was lately; `null` when nobody can honestly say */
                        waitSeconds: number | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    startChat: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path: {
                deskKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    email?: string;
                    message: string;
                    clientId?: string;
                    pageUrl?: string;
                    transcriptWanted?: boolean;
                    /** @description Stays empty */
                    website?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessionId: string;
                        requestId: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @description For `Authorization: Link …`; `null` for who is signed in */
                        token: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        expiresAt: string | null;
                        /** @description In line; 1 is next; `null` when somebody has it already */
                        place: number | null;
                        /** @description As it was lately; `null` when nobody can honestly say */
                        waitSeconds: number | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    submitForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path: {
                deskKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    email?: string;
                    title: string;
                    description: string;
                    /** @enum {unknown} */
                    type?: "question" | "incident" | "service_request";
                    clientId?: string;
                    pageUrl?: string;
                    /** @description Stays empty */
                    website?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Such as HF-1042 */
                        number: string;
                        /** @description Not to who is signed in: they have the portal */
                        linkMailed: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readVisitorSession: {
        parameters: {
            query?: {
                /** @description A UUID in lower case */
                sessionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        requestId: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        title: string;
                        /** @enum {unknown} */
                        state: "waiting" | "active" | "ended";
                        /** @description In line while it waits; 1 is next */
                        place: number | null;
                        /** @description As it was lately; `null` when nobody can honestly say */
                        waitSeconds: number | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        queuedAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        acceptedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        endedAt: string | null;
                        /** @enum {string|null} */
                        endedBecause: "visitor" | "agent" | "resolved" | "cancelled" | "blocked" | null;
                        transcriptWanted: boolean;
                        agent: {
                            name: string;
                        } | null;
                        desk: {
                            key: string;
                            name: string;
                            accentColour: string;
                            agentsAvailable: boolean;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    endVisitorSession: {
        parameters: {
            query?: {
                /** @description A UUID in lower case */
                sessionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        requestId: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        title: string;
                        /** @enum {unknown} */
                        state: "waiting" | "active" | "ended";
                        /** @description In line while it waits; 1 is next */
                        place: number | null;
                        /** @description As it was lately; `null` when nobody can honestly say */
                        waitSeconds: number | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        queuedAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        acceptedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        endedAt: string | null;
                        /** @enum {string|null} */
                        endedBecause: "visitor" | "agent" | "resolved" | "cancelled" | "blocked" | null;
                        transcriptWanted: boolean;
                        agent: {
                            name: string;
                        } | null;
                        desk: {
                            key: string;
                            name: string;
                            accentColour: string;
                            agentsAvailable: boolean;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    wantTranscript: {
        parameters: {
            query?: {
                /** @description A UUID in lower case */
                sessionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        requestId: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        title: string;
                        /** @enum {unknown} */
                        state: "waiting" | "active" | "ended";
                        /** @description In line while it waits; 1 is next */
                        place: number | null;
                        /** @description As it was lately; `null` when nobody can honestly say */
                        waitSeconds: number | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        queuedAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        acceptedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        endedAt: string | null;
                        /** @enum {string|null} */
                        endedBecause: "visitor" | "agent" | "resolved" | "cancelled" | "blocked" | null;
                        transcriptWanted: boolean;
                        agent: {
                            name: string;
                        } | null;
                        desk: {
                            key: string;
                            name: string;
                            accentColour: string;
                            agentsAvailable: boolean;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readOwnLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        title: string;
                        /** @enum {unknown} */
                        status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                        /** @enum {unknown} */
                        purpose: "chat" | "follow";
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        expiresAt: string;
                        person: {
                            id: string;
                            name: string;
                        };
                        organization: {
                            name: string;
                            slug: string;
                            accentColour: string;
                            logoUrl: string | null;
                        };
                        chat: {
                            sessionId: string;
                            deskKey: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listChatDesks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            key: string;
                            name: string;
                            greeting: string;
                            team: {
                                id: string;
                                name: string;
                            };
                            category: {
                                id: string;
                                name: string;
                            } | null;
                            calendar: {
                                id: string;
                                name: string;
                            } | null;
                            /** @description Off: there is only the form */
                            chatEnabled: boolean;
                            formEnabled: boolean;
                            /** @description Chats at a time that are given to one agent, or taken in order */
                            chatsPerAgent: number;
                            /** @description Sites that may embed the widget */
                            allowedOrigins: string[];
                            accentColour: string;
                            active: boolean;
                            /** @description The `ETag` */
                            version: number;
                            /** @description Visitors in line */
                            waiting: number;
                            /** @description Chats that an agent has */
                            running: number;
                            /** @description Whether the caller is in its team */
                            isMember: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createChatDesk: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    greeting?: string;
                    /** @description A UUID in lower case */
                    categoryId?: string | null;
                    /** @description A UUID in lower case */
                    calendarId?: string | null;
                    chatEnabled?: boolean;
                    formEnabled?: boolean;
                    chatsPerAgent?: number;
                    allowedOrigins?: string[];
                    /** @description Such as #3d5a80 */
                    accentColour?: string;
                    key: string;
                    name: string;
                    /** @description A UUID in lower case */
                    teamId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        key: string;
                        name: string;
                        greeting: string;
                        team: {
                            id: string;
                            name: string;
                        };
                        category: {
                            id: string;
                            name: string;
                        } | null;
                        calendar: {
                            id: string;
                            name: string;
                        } | null;
                        /** @description Off: there is only the form */
                        chatEnabled: boolean;
                        formEnabled: boolean;
                        /** @description Chats at a time that are given to one agent, or taken in order */
                        chatsPerAgent: number;
                        /** @description Sites that may embed the widget */
                        allowedOrigins: string[];
                        accentColour: string;
                        active: boolean;
                        /** @description The `ETag` */
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readChatDesk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                deskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        key: string;
                        name: string;
                        greeting: string;
                        team: {
                            id: string;
                            name: string;
                        };
                        category: {
                            id: string;
                            name: string;
                        } | null;
                        calendar: {
                            id: string;
                            name: string;
                        } | null;
                        /** @description Off: there is only the form */
                        chatEnabled: boolean;
                        formEnabled: boolean;
                        /** @description Chats at a time that are given to one agent, or taken in order */
                        chatsPerAgent: number;
                        /** @description Sites that may embed the widget */
                        allowedOrigins: string[];
                        accentColour: string;
                        active: boolean;
                        /** @description The `ETag` */
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editChatDesk: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                deskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    greeting?: string;
                    /** @description A UUID in lower case */
                    categoryId?: string | null;
                    /** @description A UUID in lower case */
                    calendarId?: string | null;
                    chatEnabled?: boolean;
                    formEnabled?: boolean;
                    chatsPerAgent?: number;
                    allowedOrigins?: string[];
                    /** @description Such as #3d5a80 */
                    accentColour?: string;
                    key?: string;
                    name?: string;
                    /** @description A UUID in lower case */
                    teamId?: string;
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        key: string;
                        name: string;
                        greeting: string;
                        team: {
                            id: string;
                            name: string;
                        };
                        category: {
                            id: string;
                            name: string;
                        } | null;
                        calendar: {
                            id: string;
                            name: string;
                        } | null;
                        /** @description Off: there is only the form */
                        chatEnabled: boolean;
                        formEnabled: boolean;
                        /** @description Chats at a time that are given to one agent, or taken in order */
                        chatsPerAgent: number;
                        /** @description Sites that may embed the widget */
                        allowedOrigins: string[];
                        accentColour: string;
                        active: boolean;
                        /** @description The `ETag` */
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listChatSessions: {
        parameters: {
            query?: {
                state?: "waiting" | "active" | "ended";
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                deskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            requestId: string;
                            /** @description Such as HF-1042 */
                            number: string;
                            title: string;
                            /** @enum {unknown} */
                            state: "waiting" | "active" | "ended";
                            /** @description In line while it waits; 1 is next */
                            place: number | null;
                            /** @description As it was lately; `null` when nobody can honestly say */
                            waitSeconds: number | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            queuedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            acceptedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            endedAt: string | null;
                            /** @enum {string|null} */
                            endedBecause: "visitor" | "agent" | "resolved" | "cancelled" | "blocked" | null;
                            transcriptWanted: boolean;
                            deskId: string;
                            visitor: {
                                id: string;
                                name: string;
                                email: string;
                            };
                            /** @description Whether it is somebody who was signed in */
                            verified: boolean;
                            pageUrl: string | null;
                            userAgent: string | null;
                            device: {
                                /** @enum {unknown} */
                                kind: "desktop" | "phone" | "tablet" | "program" | "unknown";
                                /** @description Such as Firefox */
                                browser: string | null;
                                /** @description Such as Windows */
                                system: string | null;
                            };
                            agent: {
                                id: string;
                                name: string;
                            } | null;
                            lastMessage: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                at: string;
                                byVisitor: boolean;
                                /** @description Plain text, cut */
                                excerpt: string;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    takeNextChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                deskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        requestId: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        title: string;
                        /** @enum {unknown} */
                        state: "waiting" | "active" | "ended";
                        /** @description In line while it waits; 1 is next */
                        place: number | null;
                        /** @description As it was lately; `null` when nobody can honestly say */
                        waitSeconds: number | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        queuedAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        acceptedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        endedAt: string | null;
                        /** @enum {string|null} */
                        endedBecause: "visitor" | "agent" | "resolved" | "cancelled" | "blocked" | null;
                        transcriptWanted: boolean;
                        deskId: string;
                        visitor: {
                            id: string;
                            name: string;
                            email: string;
                        };
                        /** @description Whether it is somebody who was signed in */
                        verified: boolean;
                        pageUrl: string | null;
                        userAgent: string | null;
                        device: {
                            /** @enum {unknown} */
                            kind: "desktop" | "phone" | "tablet" | "program" | "unknown";
                            /** @description Such as Firefox */
                            browser: string | null;
                            /** @description Such as Windows */
                            system: string | null;
                        };
                        agent: {
                            id: string;
                            name: string;
                        } | null;
                        lastMessage: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            byVisitor: boolean;
                            /** @description Plain text, cut */
                            excerpt: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    endChatSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        requestId: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        title: string;
                        /** @enum {unknown} */
                        state: "waiting" | "active" | "ended";
                        /** @description In line while it waits; 1 is next */
                        place: number | null;
                        /** @description As it was lately; `null` when nobody can honestly say */
                        waitSeconds: number | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        queuedAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        acceptedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        endedAt: string | null;
                        /** @enum {string|null} */
                        endedBecause: "visitor" | "agent" | "resolved" | "cancelled" | "blocked" | null;
                        transcriptWanted: boolean;
                        deskId: string;
                        visitor: {
                            id: string;
                            name: string;
                            email: string;
                        };
                        /** @description Whether it is somebody who was signed in */
                        verified: boolean;
                        pageUrl: string | null;
                        userAgent: string | null;
                        device: {
                            /** @enum {unknown} */
                            kind: "desktop" | "phone" | "tablet" | "program" | "unknown";
                            /** @description Such as Firefox */
                            browser: string | null;
                            /** @description Such as Windows */
                            system: string | null;
                        };
                        agent: {
                            id: string;
                            name: string;
                        } | null;
                        lastMessage: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            byVisitor: boolean;
                            /** @description Plain text, cut */
                            excerpt: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readRequestChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        requestId: string;
                        /** @description Such as HF-1042 */
                        number: string;
                        title: string;
                        /** @enum {unknown} */
                        state: "waiting" | "active" | "ended";
                        /** @description In line while it waits; 1 is next */
                        place: number | null;
                        /** @description As it was lately; `null` when nobody can honestly say */
                        waitSeconds: number | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        queuedAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        acceptedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        endedAt: string | null;
                        /** @enum {string|null} */
                        endedBecause: "visitor" | "agent" | "resolved" | "cancelled" | "blocked" | null;
                        transcriptWanted: boolean;
                        deskId: string;
                        visitor: {
                            id: string;
                            name: string;
                            email: string;
                        };
                        /** @description Whether it is somebody who was signed in */
                        verified: boolean;
                        pageUrl: string | null;
                        userAgent: string | null;
                        device: {
                            /** @enum {unknown} */
                            kind: "desktop" | "phone" | "tablet" | "program" | "unknown";
                            /** @description Such as Firefox */
                            browser: string | null;
                            /** @description Such as Windows */
                            system: string | null;
                        };
                        agent: {
                            id: string;
                            name: string;
                        } | null;
                        lastMessage: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            byVisitor: boolean;
                            /** @description Plain text, cut */
                            excerpt: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listVisitorBlocks: {
        parameters: {
            query?: {
                /** @description In the address, or in the reason */
                q?: string;
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            email: string | null;
                            byAddress: boolean;
                            reason: string;
                            blockedBy: {
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            until: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    blockVisitor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A UUID in lower case */
                    sessionId: string;
                    /** @default true */
                    email?: boolean;
                    /**
                     * @description Others may share the address
                     * @default false
                     */
                    address?: boolean;
                    reason: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with offset
                     */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        email: string | null;
                        byAddress: boolean;
                        reason: string;
                        blockedBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        until: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    unblockVisitor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                blockId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            purpose: "chat" | "follow";
                            /** @enum {unknown} */
                            state: "valid" | "expired" | "revoked";
                            person: {
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            expiresAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            lastUsedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            revokedAt: string | null;
                            revokedBy: {
                                id: string;
                                name: string;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    mailLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default follow
                     * @enum {string}
                     */
                    purpose?: "follow";
                    /** @default 30 */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The email in the ledger */
                        effectId: string;
                        recipient: {
                            id: string;
                            name: string;
                        };
                        email: string;
                        days: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    revokeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listCannedReplies: {
        parameters: {
            query?: {
                /** @description In title, shortcut or text */
                q?: string;
                /** @description A request: only what fits it, so none of other teams */
                for?: string;
                scope?: "own" | "everybody" | "team";
                /** @description Only those of this team */
                teamId?: string;
                /** @description Those that were put away instead */
                archived?: boolean;
                sort?: "title" | "updated";
                order?: "asc" | "desc";
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            title: string;
                            shortcut: string;
                            body: string;
                            /** @description For others too; else it is one’s own */
                            shared: boolean;
                            /** @description Only for requests and members of this team */
                            team: {
                                id: string;
                                name: string;
                            } | null;
                            active: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createCannedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @description Such as greeting */
                    shortcut: string;
                    /** @description Markdown with the variables {{requester.name}}, {{requester.firstName}}, {{request.number}}, {{request.title}}, {{request.url}}, {{agent.name}}, {{organization.name}} */
                    body: string;
                    shared?: boolean;
                    /** @description A UUID in lower case */
                    teamId?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        title: string;
                        shortcut: string;
                        body: string;
                        /** @description For others too; else it is one’s own */
                        shared: boolean;
                        /** @description Only for requests and members of this team */
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        active: boolean;
                        version: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readCannedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                cannedReplyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        title: string;
                        shortcut: string;
                        body: string;
                        /** @description For others too; else it is one’s own */
                        shared: boolean;
                        /** @description Only for requests and members of this team */
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        active: boolean;
                        version: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removeCannedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                cannedReplyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editCannedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                cannedReplyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** @description Such as greeting */
                    shortcut?: string;
                    /** @description Markdown with the variables {{requester.name}}, {{requester.firstName}}, {{request.number}}, {{request.title}}, {{request.url}}, {{agent.name}}, {{organization.name}} */
                    body?: string;
                    /** @description A UUID in lower case */
                    teamId?: string | null;
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        title: string;
                        shortcut: string;
                        body: string;
                        /** @description For others too; else it is one’s own */
                        shared: boolean;
                        /** @description Only for requests and members of this team */
                        team: {
                            id: string;
                            name: string;
                        } | null;
                        active: boolean;
                        version: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    renderCannedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                cannedReplyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A UUID in lower case */
                    requestId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Markdown for the editor; names and titles in it are escaped */
                        text: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listCategories: {
        parameters: {
            query?: {
                /** @description With archived ones */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description The category of a subcategory */
                            parentId: string | null;
                            name: string;
                            skills: string[];
                            /** @description An archived one stays with the requests that have it */
                            active: boolean;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description A UUID in lower case */
                    parentId?: string | null;
                    skills?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description The category of a subcategory */
                        parentId: string | null;
                        name: string;
                        skills: string[];
                        /** @description An archived one stays with the requests that have it */
                        active: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    skills?: string[];
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description The category of a subcategory */
                        parentId: string | null;
                        name: string;
                        skills: string[];
                        /** @description An archived one stays with the requests that have it */
                        active: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readCategoryUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description That are worked on, as its category or subcategory */
                        openRequests: number;
                        routingRules: {
                            id: string;
                            position: number;
                            team: {
                                id: string;
                                name: string;
                            };
                        }[];
                        /** @description Whose version in force asks for it */
                        policies: {
                            id: string;
                            name: string;
                        }[];
                        chatDesks: {
                            id: string;
                            name: string;
                        }[];
                        forms: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    suggestCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            categoryId: string;
                            subcategoryId: string | null;
                            /** @description The share of similar requests that were filed there, weighted; from 0 to 1 */
                            score: number;
                            /** @description For agents: others’ requests are theirs */
                            because: {
                                similarRequests: number;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listResolutionCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            code: string;
                            label: string;
                            active: boolean;
                            /** @description Used by the desk itself; cannot be switched off */
                            builtIn: boolean;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createResolutionCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Such as solved_by_phone */
                    code: string;
                    label: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        code: string;
                        label: string;
                        active: boolean;
                        /** @description Used by the desk itself; cannot be switched off */
                        builtIn: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editResolutionCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                resolutionCodeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label?: string;
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        code: string;
                        label: string;
                        active: boolean;
                        /** @description Used by the desk itself; cannot be switched off */
                        builtIn: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            key: string;
                            name: string;
                            /** @enum {unknown} */
                            strategy: "manual" | "round_robin" | "least_loaded" | "skill";
                            /** @description Going out of office returns what does not wait to the line */
                            returnsWhenOut: boolean;
                            active: boolean;
                            version: number;
                            memberCount: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Short and without personal data: the Temporal UI shows it */
                    key: string;
                    name: string;
                    /** @enum {unknown} */
                    strategy?: "manual" | "round_robin" | "least_loaded" | "skill";
                    returnsWhenOut?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        key: string;
                        name: string;
                        /** @enum {unknown} */
                        strategy: "manual" | "round_robin" | "least_loaded" | "skill";
                        /** @description Going out of office returns what does not wait to the line */
                        returnsWhenOut: boolean;
                        active: boolean;
                        version: number;
                        members: {
                            person: {
                                id: string;
                                name: string;
                            };
                            isLead: boolean;
                            /** @enum {unknown} */
                            availability: "online" | "away" | "out_of_office";
                            skills: string[];
                            /** @description Stays a member, and is given nothing */
                            blocked: boolean;
                            /**
                             * Format: date-time
                             * @description When the photo was changed last; null without one
                             */
                            photoAt: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        key: string;
                        name: string;
                        /** @enum {unknown} */
                        strategy: "manual" | "round_robin" | "least_loaded" | "skill";
                        /** @description Going out of office returns what does not wait to the line */
                        returnsWhenOut: boolean;
                        active: boolean;
                        version: number;
                        members: {
                            person: {
                                id: string;
                                name: string;
                            };
                            isLead: boolean;
                            /** @enum {unknown} */
                            availability: "online" | "away" | "out_of_office";
                            skills: string[];
                            /** @description Stays a member, and is given nothing */
                            blocked: boolean;
                            /**
                             * Format: date-time
                             * @description When the photo was changed last; null without one
                             */
                            photoAt: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Short and without personal data: the Temporal UI shows it */
                    key?: string;
                    name?: string;
                    /** @enum {unknown} */
                    strategy?: "manual" | "round_robin" | "least_loaded" | "skill";
                    returnsWhenOut?: boolean;
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        key: string;
                        name: string;
                        /** @enum {unknown} */
                        strategy: "manual" | "round_robin" | "least_loaded" | "skill";
                        /** @description Going out of office returns what does not wait to the line */
                        returnsWhenOut: boolean;
                        active: boolean;
                        version: number;
                        members: {
                            person: {
                                id: string;
                                name: string;
                            };
                            isLead: boolean;
                            /** @enum {unknown} */
                            availability: "online" | "away" | "out_of_office";
                            skills: string[];
                            /** @description Stays a member, and is given nothing */
                            blocked: boolean;
                            /**
                             * Format: date-time
                             * @description When the photo was changed last; null without one
                             */
                            photoAt: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    putTeamMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                teamId: string;
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isLead?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        key: string;
                        name: string;
                        /** @enum {unknown} */
                        strategy: "manual" | "round_robin" | "least_loaded" | "skill";
                        /** @description Going out of office returns what does not wait to the line */
                        returnsWhenOut: boolean;
                        active: boolean;
                        version: number;
                        members: {
                            person: {
                                id: string;
                                name: string;
                            };
                            isLead: boolean;
                            /** @enum {unknown} */
                            availability: "online" | "away" | "out_of_office";
                            skills: string[];
                            /** @description Stays a member, and is given nothing */
                            blocked: boolean;
                            /**
                             * Format: date-time
                             * @description When the photo was changed last; null without one
                             */
                            photoAt: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removeTeamMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                teamId: string;
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listTeamLine: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description Such as HF-1042 */
                            number: string;
                            title: string;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "critical";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            since: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listRoutingRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            position: number;
                            conditions: {
                                priorities?: ("low" | "normal" | "high" | "critical")[];
                                categoryIds?: string[];
                                businessUnitIds?: string[];
                                regionIds?: string[];
                                requesterGroups?: string[];
                                channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                                requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                            };
                            team: {
                                id: string;
                                name: string;
                            };
                            active: boolean;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createRoutingRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    conditions: {
                        priorities?: ("low" | "normal" | "high" | "critical")[];
                        categoryIds?: string[];
                        businessUnitIds?: string[];
                        regionIds?: string[];
                        requesterGroups?: string[];
                        channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                        requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                    };
                    /** @description A UUID in lower case */
                    teamId: string;
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        position: number;
                        conditions: {
                            priorities?: ("low" | "normal" | "high" | "critical")[];
                            categoryIds?: string[];
                            businessUnitIds?: string[];
                            regionIds?: string[];
                            requesterGroups?: string[];
                            channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                            requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                        };
                        team: {
                            id: string;
                            name: string;
                        };
                        active: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    orderRoutingRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            position: number;
                            conditions: {
                                priorities?: ("low" | "normal" | "high" | "critical")[];
                                categoryIds?: string[];
                                businessUnitIds?: string[];
                                regionIds?: string[];
                                requesterGroups?: string[];
                                channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                                requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                            };
                            team: {
                                id: string;
                                name: string;
                            };
                            active: boolean;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removeRoutingRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                routingRuleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editRoutingRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                routingRuleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    conditions?: {
                        priorities?: ("low" | "normal" | "high" | "critical")[];
                        categoryIds?: string[];
                        businessUnitIds?: string[];
                        regionIds?: string[];
                        requesterGroups?: string[];
                        channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                        requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                    };
                    /** @description A UUID in lower case */
                    teamId?: string;
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        position: number;
                        conditions: {
                            priorities?: ("low" | "normal" | "high" | "critical")[];
                            categoryIds?: string[];
                            businessUnitIds?: string[];
                            regionIds?: string[];
                            requesterGroups?: string[];
                            channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                            requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                        };
                        team: {
                            id: string;
                            name: string;
                        };
                        active: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listBusinessUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createBusinessUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editBusinessUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listRegions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listAgents: {
        parameters: {
            query?: {
                /** @description A UUID in lower case */
                teamId?: string;
                availability?: "online" | "away" | "out_of_office";
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            availability: "online" | "away" | "out_of_office";
                            skills: string[];
                            /** @description Open primary requests, weighted by priority; of 1000 at most */
                            load: number;
                            capacity: number;
                            /** @description At most 1000 are counted */
                            openRequests: number;
                            /**
                             * Format: date-time
                             * @description When the photo was changed last; null without one
                             */
                            photoAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readPersonOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            id: string;
                            name: string;
                            email: string;
                            /** @enum {unknown} */
                            role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                            /** @enum {unknown} */
                            kind: "employee" | "external" | "visitor";
                            department: string | null;
                            title: string | null;
                            businessUnit: {
                                id: string;
                                name: string;
                            } | null;
                            region: {
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            availability: "online" | "away" | "out_of_office";
                            blocked: boolean;
                            /**
                             * Format: date-time
                             * @description When the photo was changed last; null without one
                             */
                            photoAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                            version: number;
                            timeZone: string;
                            locale: string;
                            groups: string[];
                            skills: string[];
                            capacity: number;
                            teams: {
                                id: string;
                                name: string;
                            }[];
                            hasPassword: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            blockedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            updatedAt: string;
                        };
                        requests: {
                            /** @enum {unknown} */
                            status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                            count: number;
                        }[];
                        ratings: {
                            requestId: string;
                            person: {
                                id: string;
                                name: string;
                            };
                            score: number;
                            comment: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            updatedAt: string;
                            /** @description Such as HF-1042 */
                            number: string;
                            title: string;
                        }[];
                        satisfaction: {
                            /** @description From 1 to 5 */
                            average: number;
                            count: number;
                        } | null;
                        chats: {
                            id: string;
                            requestId: string;
                            /** @description Such as HF-1042 */
                            number: string;
                            title: string;
                            /** @enum {unknown} */
                            state: "waiting" | "active" | "ended";
                            /** @description In line while it waits; 1 is next */
                            place: number | null;
                            /** @description As it was lately; `null` when nobody can honestly say */
                            waitSeconds: number | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            queuedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            acceptedAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            endedAt: string | null;
                            /** @enum {string|null} */
                            endedBecause: "visitor" | "agent" | "resolved" | "cancelled" | "blocked" | null;
                            transcriptWanted: boolean;
                            deskId: string;
                            visitor: {
                                id: string;
                                name: string;
                                email: string;
                            };
                            /** @description Whether it is somebody who was signed in */
                            verified: boolean;
                            pageUrl: string | null;
                            userAgent: string | null;
                            device: {
                                /** @enum {unknown} */
                                kind: "desktop" | "phone" | "tablet" | "program" | "unknown";
                                /** @description Such as Firefox */
                                browser: string | null;
                                /** @description Such as Windows */
                                system: string | null;
                            };
                            agent: {
                                id: string;
                                name: string;
                            } | null;
                            lastMessage: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                at: string;
                                byVisitor: boolean;
                                /** @description Plain text, cut */
                                excerpt: string;
                            };
                        }[];
                        files: {
                            file: {
                                id: string;
                                name: string;
                                sizeBytes: number;
                                /** @description As found in its content; `null` until it was looked at */
                                contentType: string | null;
                                /** @enum {unknown} */
                                state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                                /** @description Why it was refused, such as type_mismatch or infected */
                                refusal: string | null;
                                /** @description Pixels, of a picture */
                                width: number | null;
                                /** @description Pixels, of a picture */
                                height: number | null;
                                hasPreview: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                createdAt: string;
                            };
                            request: {
                                id: string;
                                number: string;
                                title: string;
                            };
                        }[];
                        sessions: {
                            id: string;
                            device: {
                                /** @enum {unknown} */
                                kind: "desktop" | "phone" | "tablet" | "program" | "unknown";
                                /** @description Such as Firefox */
                                browser: string | null;
                                /** @description Such as Windows */
                                system: string | null;
                            };
                            address: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            lastUsedAt: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listPersonNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            author: {
                                id: string;
                                name: string;
                            };
                            body: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            updatedAt: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createPersonNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        author: {
                            id: string;
                            name: string;
                        };
                        body: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removePersonNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                personId: string;
                /** @description A UUID in lower case */
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editPersonNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                personId: string;
                /** @description A UUID in lower case */
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        author: {
                            id: string;
                            name: string;
                        };
                        body: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    setAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    availability: "online" | "away" | "out_of_office";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        availability: "online" | "away" | "out_of_office";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    setAvailabilityOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    availability: "online" | "away" | "out_of_office";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        availability: "online" | "away" | "out_of_office";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listShifts: {
        parameters: {
            query: {
                /** @description ISO 8601 with offset */
                from: string;
                /** @description After `from`, by 31 days at most */
                to: string;
                /** @description A UUID in lower case */
                teamId?: string;
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            person: {
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @description When the photo was changed last; null without one
                                 */
                                photoAt: string | null;
                            };
                            /** @enum {unknown} */
                            availability: "online" | "away" | "out_of_office";
                            /** @description No hours are set, so always on shift */
                            always: boolean;
                            timeZone: string | null;
                            /** @description Now */
                            onShift: boolean;
                            spans: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                from: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                to: string;
                            }[];
                            absences: {
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                endsAt: string;
                                note: string | null;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        timeZone: string | null;
                        weekly: {
                            monday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            tuesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            wednesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            thursday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            friday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            saturday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            sunday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                        } | null;
                        /** @description Now, by hours and absences; availability is another matter */
                        onShift: boolean;
                        /**
                         * Format: date-time
                         * @description When that changes; `null` if not within two weeks
                         */
                        changesAt: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    putShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description IANA time zone, such as Europe/Berlin */
                    timeZone: string;
                    weekly: {
                        monday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                        tuesday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                        wednesday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                        thursday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                        friday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                        saturday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                        sunday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        timeZone: string | null;
                        weekly: {
                            monday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            tuesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            wednesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            thursday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            friday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            saturday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            sunday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                        } | null;
                        /** @description Now, by hours and absences; availability is another matter */
                        onShift: boolean;
                        /**
                         * Format: date-time
                         * @description When that changes; `null` if not within two weeks
                         */
                        changesAt: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removeShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        timeZone: string | null;
                        weekly: {
                            monday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            tuesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            wednesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            thursday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            friday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            saturday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            sunday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                        } | null;
                        /** @description Now, by hours and absences; availability is another matter */
                        onShift: boolean;
                        /**
                         * Format: date-time
                         * @description When that changes; `null` if not within two weeks
                         */
                        changesAt: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listAbsences: {
        parameters: {
            query?: {
                /** @description Those that end after this; now unless given */
                since?: string;
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            startsAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            endsAt: string;
                            note: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601 with offset
                     */
                    startsAt: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601 with offset
                     */
                    endsAt: string;
                    /** @description For the agent and those who plan shifts only */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        startsAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        endsAt: string;
                        note: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removeAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                personId: string;
                /** @description A UUID in lower case */
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listRequestForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            description: string;
                            /** @enum {unknown} */
                            icon: "file-text" | "wrench" | "key-round" | "package" | "laptop" | "smartphone" | "printer" | "wifi" | "mail" | "user-plus" | "user-minus" | "shield" | "calendar" | "credit-card" | "building" | "truck" | "circle-help" | "message-square";
                            /** @enum {unknown} */
                            type: "incident" | "service_request" | "question" | "problem" | "change";
                            categoryId: string | null;
                            subcategoryId: string | null;
                            fields: {
                                key: string;
                                /** @enum {unknown} */
                                kind: "text" | "long_text" | "number" | "date" | "select" | "multi_select" | "checkbox" | "person";
                                label: string;
                                help: string;
                                /** @description Of a checkbox: it has to be ticked */
                                required: boolean;
                                /** @description What can be chosen; empty for other kinds */
                                options: string[];
                                /** @description Of characters, of the number, or of choices */
                                min: number | null;
                                max: number | null;
                                /** @description Of a date */
                                earliest: string | null;
                                latest: string | null;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    findColleagues: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            department: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listOpenDesks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            name: string;
                            greeting: string;
                            agentsAvailable: boolean;
                            /** @description Chats in line */
                            waiting: number;
                            /** @description As it was lately; `null` when nobody can honestly say */
                            waitSeconds: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        slug: string;
                        name: string;
                        /** @description Leads the numbers of requests: HF makes HF-1042 */
                        numberPrefix: string;
                        timeZone: string;
                        locale: string;
                        /** @description Reckons business days; without one every day is one */
                        calendarId: string | null;
                        confirmationBusinessDays: number;
                        reopenDays: number;
                        /** @description The hue of its pages in degrees (OKLCH); null: the house’s own */
                        accentHue: number | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description Such as HF */
                    numberPrefix?: string;
                    /** @description IANA time zone, such as Europe/Berlin */
                    timeZone?: string;
                    /** @description BCP 47, such as de or pt-BR */
                    locale?: string;
                    /** @description A UUID in lower case */
                    calendarId?: string | null;
                    confirmationBusinessDays?: number;
                    reopenDays?: number;
                    /** @description The hue of its pages in degrees (OKLCH); null: the house’s own */
                    accentHue?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        slug: string;
                        name: string;
                        /** @description Leads the numbers of requests: HF makes HF-1042 */
                        numberPrefix: string;
                        timeZone: string;
                        locale: string;
                        /** @description Reckons business days; without one every day is one */
                        calendarId: string | null;
                        confirmationBusinessDays: number;
                        reopenDays: number;
                        /** @description The hue of its pages in degrees (OKLCH); null: the house’s own */
                        accentHue: number | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listOrganizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            slug: string;
                            name: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description A part of name or address */
                q?: string;
                role?: ("requester" | "technician" | "supervisor" | "admin" | "super_admin")[];
                kind?: "employee" | "external" | "visitor";
                blocked?: boolean;
                /** @description A UUID in lower case */
                teamId?: string;
                /** @description A UUID in lower case */
                businessUnitId?: string;
                /** @description A UUID in lower case */
                regionId?: string;
                department?: string;
                group?: string;
                sort?: "name" | "created";
                order?: "asc" | "desc";
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            email: string;
                            /** @enum {unknown} */
                            role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                            /** @enum {unknown} */
                            kind: "employee" | "external" | "visitor";
                            department: string | null;
                            title: string | null;
                            businessUnit: {
                                id: string;
                                name: string;
                            } | null;
                            region: {
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            availability: "online" | "away" | "out_of_office";
                            blocked: boolean;
                            /**
                             * Format: date-time
                             * @description When the photo was changed last; null without one
                             */
                            photoAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    email: string;
                    /** @enum {unknown} */
                    role?: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                    /** @enum {unknown} */
                    kind?: "employee" | "external";
                    department?: string | null;
                    title?: string | null;
                    /** @description IANA time zone, such as Europe/Berlin */
                    timeZone?: string;
                    /** @description BCP 47, such as de or pt-BR */
                    locale?: string;
                    /** @description A UUID in lower case */
                    businessUnitId?: string | null;
                    /** @description A UUID in lower case */
                    regionId?: string | null;
                    skills?: string[];
                    groups?: string[];
                    capacity?: number;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        email: string;
                        /** @enum {unknown} */
                        role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                        /** @enum {unknown} */
                        kind: "employee" | "external" | "visitor";
                        department: string | null;
                        title: string | null;
                        businessUnit: {
                            id: string;
                            name: string;
                        } | null;
                        region: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {unknown} */
                        availability: "online" | "away" | "out_of_office";
                        blocked: boolean;
                        /**
                         * Format: date-time
                         * @description When the photo was changed last; null without one
                         */
                        photoAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        version: number;
                        timeZone: string;
                        locale: string;
                        groups: string[];
                        skills: string[];
                        capacity: number;
                        teams: {
                            id: string;
                            name: string;
                        }[];
                        hasPassword: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        blockedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        email: string;
                        /** @enum {unknown} */
                        role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                        /** @enum {unknown} */
                        kind: "employee" | "external" | "visitor";
                        department: string | null;
                        title: string | null;
                        businessUnit: {
                            id: string;
                            name: string;
                        } | null;
                        region: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {unknown} */
                        availability: "online" | "away" | "out_of_office";
                        blocked: boolean;
                        /**
                         * Format: date-time
                         * @description When the photo was changed last; null without one
                         */
                        photoAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        version: number;
                        timeZone: string;
                        locale: string;
                        groups: string[];
                        skills: string[];
                        capacity: number;
                        teams: {
                            id: string;
                            name: string;
                        }[];
                        hasPassword: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        blockedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    email?: string;
                    /** @enum {unknown} */
                    role?: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                    /** @enum {unknown} */
                    kind?: "employee" | "external";
                    department?: string | null;
                    title?: string | null;
                    /** @description IANA time zone, such as Europe/Berlin */
                    timeZone?: string;
                    /** @description BCP 47, such as de or pt-BR */
                    locale?: string;
                    /** @description A UUID in lower case */
                    businessUnitId?: string | null;
                    /** @description A UUID in lower case */
                    regionId?: string | null;
                    skills?: string[];
                    groups?: string[];
                    capacity?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        email: string;
                        /** @enum {unknown} */
                        role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                        /** @enum {unknown} */
                        kind: "employee" | "external" | "visitor";
                        department: string | null;
                        title: string | null;
                        businessUnit: {
                            id: string;
                            name: string;
                        } | null;
                        region: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {unknown} */
                        availability: "online" | "away" | "out_of_office";
                        blocked: boolean;
                        /**
                         * Format: date-time
                         * @description When the photo was changed last; null without one
                         */
                        photoAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        version: number;
                        timeZone: string;
                        locale: string;
                        groups: string[];
                        skills: string[];
                        capacity: number;
                        teams: {
                            id: string;
                            name: string;
                        }[];
                        hasPassword: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        blockedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    blockPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        email: string;
                        /** @enum {unknown} */
                        role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                        /** @enum {unknown} */
                        kind: "employee" | "external" | "visitor";
                        department: string | null;
                        title: string | null;
                        businessUnit: {
                            id: string;
                            name: string;
                        } | null;
                        region: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {unknown} */
                        availability: "online" | "away" | "out_of_office";
                        blocked: boolean;
                        /**
                         * Format: date-time
                         * @description When the photo was changed last; null without one
                         */
                        photoAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        version: number;
                        timeZone: string;
                        locale: string;
                        groups: string[];
                        skills: string[];
                        capacity: number;
                        teams: {
                            id: string;
                            name: string;
                        }[];
                        hasPassword: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        blockedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    unblockPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        email: string;
                        /** @enum {unknown} */
                        role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                        /** @enum {unknown} */
                        kind: "employee" | "external" | "visitor";
                        department: string | null;
                        title: string | null;
                        businessUnit: {
                            id: string;
                            name: string;
                        } | null;
                        region: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {unknown} */
                        availability: "online" | "away" | "out_of_office";
                        blocked: boolean;
                        /**
                         * Format: date-time
                         * @description When the photo was changed last; null without one
                         */
                        photoAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        version: number;
                        timeZone: string;
                        locale: string;
                        groups: string[];
                        skills: string[];
                        capacity: number;
                        teams: {
                            id: string;
                            name: string;
                        }[];
                        hasPassword: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        blockedAt: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            zone: string;
                            alwaysOpen: boolean;
                            /** @description Of the rules in force */
                            versionNumber: number;
                            /** @description The `ETag` */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    rules: {
                        alwaysOpen: boolean;
                        /** @description IANA time zone, such as Europe/Berlin */
                        zone: string;
                        weekly: {
                            monday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            tuesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            wednesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            thursday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            friday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            saturday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            sunday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                        };
                        holidays: {
                            /** @description YYYY-MM-DD */
                            date: string;
                            name: string;
                            windows?: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                        }[];
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        zone: string;
                        alwaysOpen: boolean;
                        /** @description Of the rules in force */
                        versionNumber: number;
                        /** @description The `ETag` */
                        version: number;
                        rules: {
                            alwaysOpen: boolean;
                            /** @description IANA time zone, such as Europe/Berlin */
                            zone: string;
                            weekly: {
                                monday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                tuesday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                wednesday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                thursday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                friday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                saturday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                sunday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                            };
                            holidays: {
                                /** @description YYYY-MM-DD */
                                date: string;
                                name: string;
                                windows?: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                            }[];
                        };
                        current: {
                            id: string;
                            number: number;
                            reason: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            publishedAt: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    previewCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description YYYY-MM-DD */
                    from: string;
                    /** @description YYYY-MM-DD */
                    to: string;
                    rules: {
                        alwaysOpen: boolean;
                        /** @description IANA time zone, such as Europe/Berlin */
                        zone: string;
                        weekly: {
                            monday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            tuesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            wednesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            thursday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            friday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            saturday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            sunday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                        };
                        holidays: {
                            /** @description YYYY-MM-DD */
                            date: string;
                            name: string;
                            windows?: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        zone: string;
                        days: {
                            date: string;
                            holiday: string | null;
                            windows: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                from: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                to: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    importHolidays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The text of an iCalendar file (RFC 5545) */
                    ical: string;
                    /** @description The first year that is wanted; this year without it */
                    from?: number;
                    /**
                     * @description How many years, for what recurs
                     * @default 3
                     */
                    years?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendarName: string | null;
                        /** @description YYYY-MM-DD */
                        from: string;
                        /** @description YYYY-MM-DD */
                        to: string;
                        /** @description By date, each date once */
                        holidays: {
                            /** @description YYYY-MM-DD */
                            date: string;
                            name: string;
                            /** @description The file says it for every year, not for this date alone */
                            recurring: boolean;
                        }[];
                        /** @description Events of the file that have no day in the years that are wanted */
                        outside: number;
                        /** @description Events that are no holidays; the first hundred */
                        skipped: {
                            /** @description Where the event begins in the file, from 1 */
                            line: number;
                            name: string;
                            /** @enum {unknown} */
                            reason: "not_all_day" | "cancelled" | "repetition_unknown" | "without_name";
                        }[];
                        skippedCount: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listCalendarHours: {
        parameters: {
            query: {
                /** @description YYYY-MM-DD */
                from: string;
                /** @description YYYY-MM-DD */
                to: string;
                /** @description The number of a version; the one in force without it */
                version?: number;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        zone: string;
                        days: {
                            date: string;
                            holiday: string | null;
                            windows: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                from: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                to: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        zone: string;
                        alwaysOpen: boolean;
                        /** @description Of the rules in force */
                        versionNumber: number;
                        /** @description The `ETag` */
                        version: number;
                        rules: {
                            alwaysOpen: boolean;
                            /** @description IANA time zone, such as Europe/Berlin */
                            zone: string;
                            weekly: {
                                monday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                tuesday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                wednesday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                thursday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                friday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                saturday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                sunday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                            };
                            holidays: {
                                /** @description YYYY-MM-DD */
                                date: string;
                                name: string;
                                windows?: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                            }[];
                        };
                        current: {
                            id: string;
                            number: number;
                            reason: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            publishedAt: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        zone: string;
                        alwaysOpen: boolean;
                        /** @description Of the rules in force */
                        versionNumber: number;
                        /** @description The `ETag` */
                        version: number;
                        rules: {
                            alwaysOpen: boolean;
                            /** @description IANA time zone, such as Europe/Berlin */
                            zone: string;
                            weekly: {
                                monday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                tuesday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                wednesday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                thursday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                friday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                saturday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                sunday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                            };
                            holidays: {
                                /** @description YYYY-MM-DD */
                                date: string;
                                name: string;
                                windows?: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                            }[];
                        };
                        current: {
                            id: string;
                            number: number;
                            reason: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            publishedAt: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listCalendarVersions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            number: number;
                            reason: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            publishedAt: string;
                            rules: {
                                alwaysOpen: boolean;
                                /** @description IANA time zone, such as Europe/Berlin */
                                zone: string;
                                weekly: {
                                    monday: {
                                        /** @description HH:MM, local time */
                                        from: string;
                                        /** @description HH:MM or 24:00, local time */
                                        to: string;
                                    }[];
                                    tuesday: {
                                        /** @description HH:MM, local time */
                                        from: string;
                                        /** @description HH:MM or 24:00, local time */
                                        to: string;
                                    }[];
                                    wednesday: {
                                        /** @description HH:MM, local time */
                                        from: string;
                                        /** @description HH:MM or 24:00, local time */
                                        to: string;
                                    }[];
                                    thursday: {
                                        /** @description HH:MM, local time */
                                        from: string;
                                        /** @description HH:MM or 24:00, local time */
                                        to: string;
                                    }[];
                                    friday: {
                                        /** @description HH:MM, local time */
                                        from: string;
                                        /** @description HH:MM or 24:00, local time */
                                        to: string;
                                    }[];
                                    saturday: {
                                        /** @description HH:MM, local time */
                                        from: string;
                                        /** @description HH:MM or 24:00, local time */
                                        to: string;
                                    }[];
                                    sunday: {
                                        /** @description HH:MM, local time */
                                        from: string;
                                        /** @description HH:MM or 24:00, local time */
                                        to: string;
                                    }[];
                                };
                                holidays: {
                                    /** @description YYYY-MM-DD */
                                    date: string;
                                    name: string;
                                    windows?: {
                                        /** @description HH:MM, local time */
                                        from: string;
                                        /** @description HH:MM or 24:00, local time */
                                        to: string;
                                    }[];
                                }[];
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    publishCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                calendarId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: {
                        alwaysOpen: boolean;
                        /** @description IANA time zone, such as Europe/Berlin */
                        zone: string;
                        weekly: {
                            monday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            tuesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            wednesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            thursday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            friday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            saturday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            sunday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                        };
                        holidays: {
                            /** @description YYYY-MM-DD */
                            date: string;
                            name: string;
                            windows?: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                        }[];
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        zone: string;
                        alwaysOpen: boolean;
                        /** @description Of the rules in force */
                        versionNumber: number;
                        /** @description The `ETag` */
                        version: number;
                        rules: {
                            alwaysOpen: boolean;
                            /** @description IANA time zone, such as Europe/Berlin */
                            zone: string;
                            weekly: {
                                monday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                tuesday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                wednesday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                thursday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                friday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                saturday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                                sunday: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                            };
                            holidays: {
                                /** @description YYYY-MM-DD */
                                date: string;
                                name: string;
                                windows?: {
                                    /** @description HH:MM, local time */
                                    from: string;
                                    /** @description HH:MM or 24:00, local time */
                                    to: string;
                                }[];
                            }[];
                        };
                        current: {
                            id: string;
                            number: number;
                            reason: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            publishedAt: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: {
                /** @description With retired ones, which come last */
                retired?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @description The first policy that matches decides */
                            position: number;
                            /** @description Of the rules in force */
                            versionNumber: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            retiredAt: string | null;
                            /** @description The `ETag` */
                            version: number;
                            conditions: {
                                priorities?: ("low" | "normal" | "high" | "critical")[];
                                categoryIds?: string[];
                                businessUnitIds?: string[];
                                regionIds?: string[];
                                requesterGroups?: string[];
                                channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                                requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                            };
                            calendarId: string;
                            /** @description It matches everything */
                            isDefault: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    rules: {
                        conditions: {
                            priorities?: ("low" | "normal" | "high" | "critical")[];
                            categoryIds?: string[];
                            businessUnitIds?: string[];
                            regionIds?: string[];
                            requesterGroups?: string[];
                            channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                            requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                        };
                        /** @description A UUID in lower case */
                        calendarId: string;
                        targets: {
                            low: {
                                firstResponseMinutes: number | null;
                                nextResponseMinutes: number | null;
                                resolutionMinutes: number | null;
                            };
                            normal: {
                                firstResponseMinutes: number | null;
                                nextResponseMinutes: number | null;
                                resolutionMinutes: number | null;
                            };
                            high: {
                                firstResponseMinutes: number | null;
                                nextResponseMinutes: number | null;
                                resolutionMinutes: number | null;
                            };
                            critical: {
                                firstResponseMinutes: number | null;
                                nextResponseMinutes: number | null;
                                resolutionMinutes: number | null;
                            };
                        };
                        pause: {
                            firstResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                            nextResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                            resolution?: ("requester" | "vendor" | "change" | "scheduled")[];
                        };
                        ladders: {
                            firstResponse: {
                                id: string;
                                at: {
                                    /** @enum {string} */
                                    kind: "percent";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "breach";
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    minutes: number;
                                };
                                actions: ({
                                    /** @enum {string} */
                                    kind: "notify";
                                    to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                    personIds?: string[];
                                } | {
                                    /** @enum {string} */
                                    kind: "reassign";
                                    /** @description A UUID in lower case */
                                    teamId?: string;
                                    /** @description A UUID in lower case */
                                    personId?: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "raise_priority";
                                    /** @enum {unknown} */
                                    to?: "low" | "normal" | "high" | "critical";
                                } | {
                                    /** @enum {string} */
                                    kind: "webhook";
                                    url: string;
                                })[];
                                patienceMinutes?: number;
                            }[];
                            nextResponse: {
                                id: string;
                                at: {
                                    /** @enum {string} */
                                    kind: "percent";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "breach";
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    minutes: number;
                                };
                                actions: ({
                                    /** @enum {string} */
                                    kind: "notify";
                                    to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                    personIds?: string[];
                                } | {
                                    /** @enum {string} */
                                    kind: "reassign";
                                    /** @description A UUID in lower case */
                                    teamId?: string;
                                    /** @description A UUID in lower case */
                                    personId?: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "raise_priority";
                                    /** @enum {unknown} */
                                    to?: "low" | "normal" | "high" | "critical";
                                } | {
                                    /** @enum {string} */
                                    kind: "webhook";
                                    url: string;
                                })[];
                                patienceMinutes?: number;
                            }[];
                            resolution: {
                                id: string;
                                at: {
                                    /** @enum {string} */
                                    kind: "percent";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "breach";
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    minutes: number;
                                };
                                actions: ({
                                    /** @enum {string} */
                                    kind: "notify";
                                    to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                    personIds?: string[];
                                } | {
                                    /** @enum {string} */
                                    kind: "reassign";
                                    /** @description A UUID in lower case */
                                    teamId?: string;
                                    /** @description A UUID in lower case */
                                    personId?: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "raise_priority";
                                    /** @enum {unknown} */
                                    to?: "low" | "normal" | "high" | "critical";
                                } | {
                                    /** @enum {string} */
                                    kind: "webhook";
                                    url: string;
                                })[];
                                patienceMinutes?: number;
                            }[];
                        };
                        reopenFromClosed: "restart" | "continue";
                    };
                    reason?: string;
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description The first policy that matches decides */
                        position: number;
                        /** @description Of the rules in force */
                        versionNumber: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        retiredAt: string | null;
                        /** @description The `ETag` */
                        version: number;
                        rules: {
                            conditions: {
                                priorities?: ("low" | "normal" | "high" | "critical")[];
                                categoryIds?: string[];
                                businessUnitIds?: string[];
                                regionIds?: string[];
                                requesterGroups?: string[];
                                channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                                requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                            };
                            /** @description A UUID in lower case */
                            calendarId: string;
                            targets: {
                                low: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                normal: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                high: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                critical: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                            };
                            pause: {
                                firstResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                                nextResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                                resolution?: ("requester" | "vendor" | "change" | "scheduled")[];
                            };
                            ladders: {
                                firstResponse: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                                nextResponse: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                                resolution: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                            };
                            reopenFromClosed: "restart" | "continue";
                        };
                        current: {
                            id: string;
                            number: number;
                            reason: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            publishedAt: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    orderPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @description The first policy that matches decides */
                            position: number;
                            /** @description Of the rules in force */
                            versionNumber: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            retiredAt: string | null;
                            /** @description The `ETag` */
                            version: number;
                            conditions: {
                                priorities?: ("low" | "normal" | "high" | "critical")[];
                                categoryIds?: string[];
                                businessUnitIds?: string[];
                                regionIds?: string[];
                                requesterGroups?: string[];
                                channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                                requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                            };
                            calendarId: string;
                            /** @description It matches everything */
                            isDefault: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    previewPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    draft?: {
                        /** @description A UUID in lower case */
                        policyId: string | null;
                        conditions: {
                            priorities?: ("low" | "normal" | "high" | "critical")[];
                            categoryIds?: string[];
                            businessUnitIds?: string[];
                            regionIds?: string[];
                            requesterGroups?: string[];
                            channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                            requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                        };
                        /** @description Of a new policy; right before the default unless given */
                        position?: number;
                    };
                    /** @default 90 */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        since: string;
                        /** @description How many requests were looked at */
                        requests: number;
                        /** @description There were more; the newest were looked at */
                        capped: boolean;
                        /** @description In the order in which they are tried */
                        policies: {
                            /** @description `null` is the draft of a new policy */
                            policyId: string | null;
                            /** @description Requests that it is the first to fit, with the draft */
                            wins: number;
                            /** @description The same, as the policies are now */
                            winsNow: number;
                            /** @description Requests that it fits, but that an earlier policy takes */
                            shadowed: number;
                        }[];
                        /** @description Requests that no policy fits */
                        unmatched: number;
                        /** @description Requests that the draft takes; first those that it does not take now */
                        samples: {
                            id: string;
                            /** @description Such as HF-1042 */
                            number: string;
                            title: string;
                        }[];
                        /** @description Open requests that run on a version of the policy; they stay on it when a new one is published */
                        openOnDraft: {
                            count: number;
                            capped: boolean;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                policyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description The first policy that matches decides */
                        position: number;
                        /** @description Of the rules in force */
                        versionNumber: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        retiredAt: string | null;
                        /** @description The `ETag` */
                        version: number;
                        rules: {
                            conditions: {
                                priorities?: ("low" | "normal" | "high" | "critical")[];
                                categoryIds?: string[];
                                businessUnitIds?: string[];
                                regionIds?: string[];
                                requesterGroups?: string[];
                                channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                                requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                            };
                            /** @description A UUID in lower case */
                            calendarId: string;
                            targets: {
                                low: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                normal: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                high: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                critical: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                            };
                            pause: {
                                firstResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                                nextResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                                resolution?: ("requester" | "vendor" | "change" | "scheduled")[];
                            };
                            ladders: {
                                firstResponse: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                                nextResponse: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                                resolution: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                            };
                            reopenFromClosed: "restart" | "continue";
                        };
                        current: {
                            id: string;
                            number: number;
                            reason: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            publishedAt: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                policyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description The first policy that matches decides */
                        position: number;
                        /** @description Of the rules in force */
                        versionNumber: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        retiredAt: string | null;
                        /** @description The `ETag` */
                        version: number;
                        rules: {
                            conditions: {
                                priorities?: ("low" | "normal" | "high" | "critical")[];
                                categoryIds?: string[];
                                businessUnitIds?: string[];
                                regionIds?: string[];
                                requesterGroups?: string[];
                                channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                                requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                            };
                            /** @description A UUID in lower case */
                            calendarId: string;
                            targets: {
                                low: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                normal: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                high: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                critical: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                            };
                            pause: {
                                firstResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                                nextResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                                resolution?: ("requester" | "vendor" | "change" | "scheduled")[];
                            };
                            ladders: {
                                firstResponse: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                                nextResponse: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                                resolution: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                            };
                            reopenFromClosed: "restart" | "continue";
                        };
                        current: {
                            id: string;
                            number: number;
                            reason: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            publishedAt: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listPolicyVersions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                policyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            number: number;
                            reason: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            publishedAt: string;
                            rules: {
                                conditions: {
                                    priorities?: ("low" | "normal" | "high" | "critical")[];
                                    categoryIds?: string[];
                                    businessUnitIds?: string[];
                                    regionIds?: string[];
                                    requesterGroups?: string[];
                                    channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                                    requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                                };
                                /** @description A UUID in lower case */
                                calendarId: string;
                                targets: {
                                    low: {
                                        firstResponseMinutes: number | null;
                                        nextResponseMinutes: number | null;
                                        resolutionMinutes: number | null;
                                    };
                                    normal: {
                                        firstResponseMinutes: number | null;
                                        nextResponseMinutes: number | null;
                                        resolutionMinutes: number | null;
                                    };
                                    high: {
                                        firstResponseMinutes: number | null;
                                        nextResponseMinutes: number | null;
                                        resolutionMinutes: number | null;
                                    };
                                    critical: {
                                        firstResponseMinutes: number | null;
                                        nextResponseMinutes: number | null;
                                        resolutionMinutes: number | null;
                                    };
                                };
                                pause: {
                                    firstResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                                    nextResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                                    resolution?: ("requester" | "vendor" | "change" | "scheduled")[];
                                };
                                ladders: {
                                    firstResponse: {
                                        id: string;
                                        at: {
                                            /** @enum {string} */
                                            kind: "percent";
                                            percent: number;
                                        } | {
                                            /** @enum {string} */
                                            kind: "breach";
                                        } | {
                                            /** @enum {string} */
                                            kind: "after";
                                            minutes: number;
                                        };
                                        actions: ({
                                            /** @enum {string} */
                                            kind: "notify";
                                            to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                            personIds?: string[];
                                        } | {
                                            /** @enum {string} */
                                            kind: "reassign";
                                            /** @description A UUID in lower case */
                                            teamId?: string;
                                            /** @description A UUID in lower case */
                                            personId?: string;
                                        } | {
                                            /** @enum {string} */
                                            kind: "raise_priority";
                                            /** @enum {unknown} */
                                            to?: "low" | "normal" | "high" | "critical";
                                        } | {
                                            /** @enum {string} */
                                            kind: "webhook";
                                            url: string;
                                        })[];
                                        patienceMinutes?: number;
                                    }[];
                                    nextResponse: {
                                        id: string;
                                        at: {
                                            /** @enum {string} */
                                            kind: "percent";
                                            percent: number;
                                        } | {
                                            /** @enum {string} */
                                            kind: "breach";
                                        } | {
                                            /** @enum {string} */
                                            kind: "after";
                                            minutes: number;
                                        };
                                        actions: ({
                                            /** @enum {string} */
                                            kind: "notify";
                                            to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                            personIds?: string[];
                                        } | {
                                            /** @enum {string} */
                                            kind: "reassign";
                                            /** @description A UUID in lower case */
                                            teamId?: string;
                                            /** @description A UUID in lower case */
                                            personId?: string;
                                        } | {
                                            /** @enum {string} */
                                            kind: "raise_priority";
                                            /** @enum {unknown} */
                                            to?: "low" | "normal" | "high" | "critical";
                                        } | {
                                            /** @enum {string} */
                                            kind: "webhook";
                                            url: string;
                                        })[];
                                        patienceMinutes?: number;
                                    }[];
                                    resolution: {
                                        id: string;
                                        at: {
                                            /** @enum {string} */
                                            kind: "percent";
                                            percent: number;
                                        } | {
                                            /** @enum {string} */
                                            kind: "breach";
                                        } | {
                                            /** @enum {string} */
                                            kind: "after";
                                            minutes: number;
                                        };
                                        actions: ({
                                            /** @enum {string} */
                                            kind: "notify";
                                            to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                            personIds?: string[];
                                        } | {
                                            /** @enum {string} */
                                            kind: "reassign";
                                            /** @description A UUID in lower case */
                                            teamId?: string;
                                            /** @description A UUID in lower case */
                                            personId?: string;
                                        } | {
                                            /** @enum {string} */
                                            kind: "raise_priority";
                                            /** @enum {unknown} */
                                            to?: "low" | "normal" | "high" | "critical";
                                        } | {
                                            /** @enum {string} */
                                            kind: "webhook";
                                            url: string;
                                        })[];
                                        patienceMinutes?: number;
                                    }[];
                                };
                                reopenFromClosed: "restart" | "continue";
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    publishPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                policyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: {
                        conditions: {
                            priorities?: ("low" | "normal" | "high" | "critical")[];
                            categoryIds?: string[];
                            businessUnitIds?: string[];
                            regionIds?: string[];
                            requesterGroups?: string[];
                            channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                            requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                        };
                        /** @description A UUID in lower case */
                        calendarId: string;
                        targets: {
                            low: {
                                firstResponseMinutes: number | null;
                                nextResponseMinutes: number | null;
                                resolutionMinutes: number | null;
                            };
                            normal: {
                                firstResponseMinutes: number | null;
                                nextResponseMinutes: number | null;
                                resolutionMinutes: number | null;
                            };
                            high: {
                                firstResponseMinutes: number | null;
                                nextResponseMinutes: number | null;
                                resolutionMinutes: number | null;
                            };
                            critical: {
                                firstResponseMinutes: number | null;
                                nextResponseMinutes: number | null;
                                resolutionMinutes: number | null;
                            };
                        };
                        pause: {
                            firstResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                            nextResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                            resolution?: ("requester" | "vendor" | "change" | "scheduled")[];
                        };
                        ladders: {
                            firstResponse: {
                                id: string;
                                at: {
                                    /** @enum {string} */
                                    kind: "percent";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "breach";
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    minutes: number;
                                };
                                actions: ({
                                    /** @enum {string} */
                                    kind: "notify";
                                    to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                    personIds?: string[];
                                } | {
                                    /** @enum {string} */
                                    kind: "reassign";
                                    /** @description A UUID in lower case */
                                    teamId?: string;
                                    /** @description A UUID in lower case */
                                    personId?: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "raise_priority";
                                    /** @enum {unknown} */
                                    to?: "low" | "normal" | "high" | "critical";
                                } | {
                                    /** @enum {string} */
                                    kind: "webhook";
                                    url: string;
                                })[];
                                patienceMinutes?: number;
                            }[];
                            nextResponse: {
                                id: string;
                                at: {
                                    /** @enum {string} */
                                    kind: "percent";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "breach";
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    minutes: number;
                                };
                                actions: ({
                                    /** @enum {string} */
                                    kind: "notify";
                                    to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                    personIds?: string[];
                                } | {
                                    /** @enum {string} */
                                    kind: "reassign";
                                    /** @description A UUID in lower case */
                                    teamId?: string;
                                    /** @description A UUID in lower case */
                                    personId?: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "raise_priority";
                                    /** @enum {unknown} */
                                    to?: "low" | "normal" | "high" | "critical";
                                } | {
                                    /** @enum {string} */
                                    kind: "webhook";
                                    url: string;
                                })[];
                                patienceMinutes?: number;
                            }[];
                            resolution: {
                                id: string;
                                at: {
                                    /** @enum {string} */
                                    kind: "percent";
                                    percent: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "breach";
                                } | {
                                    /** @enum {string} */
                                    kind: "after";
                                    minutes: number;
                                };
                                actions: ({
                                    /** @enum {string} */
                                    kind: "notify";
                                    to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                    personIds?: string[];
                                } | {
                                    /** @enum {string} */
                                    kind: "reassign";
                                    /** @description A UUID in lower case */
                                    teamId?: string;
                                    /** @description A UUID in lower case */
                                    personId?: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "raise_priority";
                                    /** @enum {unknown} */
                                    to?: "low" | "normal" | "high" | "critical";
                                } | {
                                    /** @enum {string} */
                                    kind: "webhook";
                                    url: string;
                                })[];
                                patienceMinutes?: number;
                            }[];
                        };
                        reopenFromClosed: "restart" | "continue";
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description The first policy that matches decides */
                        position: number;
                        /** @description Of the rules in force */
                        versionNumber: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        retiredAt: string | null;
                        /** @description The `ETag` */
                        version: number;
                        rules: {
                            conditions: {
                                priorities?: ("low" | "normal" | "high" | "critical")[];
                                categoryIds?: string[];
                                businessUnitIds?: string[];
                                regionIds?: string[];
                                requesterGroups?: string[];
                                channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                                requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                            };
                            /** @description A UUID in lower case */
                            calendarId: string;
                            targets: {
                                low: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                normal: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                high: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                critical: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                            };
                            pause: {
                                firstResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                                nextResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                                resolution?: ("requester" | "vendor" | "change" | "scheduled")[];
                            };
                            ladders: {
                                firstResponse: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                                nextResponse: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                                resolution: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                            };
                            reopenFromClosed: "restart" | "continue";
                        };
                        current: {
                            id: string;
                            number: number;
                            reason: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            publishedAt: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    retirePolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                policyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description The first policy that matches decides */
                        position: number;
                        /** @description Of the rules in force */
                        versionNumber: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        retiredAt: string | null;
                        /** @description The `ETag` */
                        version: number;
                        rules: {
                            conditions: {
                                priorities?: ("low" | "normal" | "high" | "critical")[];
                                categoryIds?: string[];
                                businessUnitIds?: string[];
                                regionIds?: string[];
                                requesterGroups?: string[];
                                channels?: ("portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import")[];
                                requestTypes?: ("incident" | "service_request" | "question" | "problem" | "change")[];
                            };
                            /** @description A UUID in lower case */
                            calendarId: string;
                            targets: {
                                low: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                normal: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                high: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                                critical: {
                                    firstResponseMinutes: number | null;
                                    nextResponseMinutes: number | null;
                                    resolutionMinutes: number | null;
                                };
                            };
                            pause: {
                                firstResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                                nextResponse?: ("requester" | "vendor" | "change" | "scheduled")[];
                                resolution?: ("requester" | "vendor" | "change" | "scheduled")[];
                            };
                            ladders: {
                                firstResponse: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                                nextResponse: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                                resolution: {
                                    id: string;
                                    at: {
                                        /** @enum {string} */
                                        kind: "percent";
                                        percent: number;
                                    } | {
                                        /** @enum {string} */
                                        kind: "breach";
                                    } | {
                                        /** @enum {string} */
                                        kind: "after";
                                        minutes: number;
                                    };
                                    actions: ({
                                        /** @enum {string} */
                                        kind: "notify";
                                        to: ("primary" | "collaborators" | "observers" | "team_leads" | "team" | "requester")[];
                                        personIds?: string[];
                                    } | {
                                        /** @enum {string} */
                                        kind: "reassign";
                                        /** @description A UUID in lower case */
                                        teamId?: string;
                                        /** @description A UUID in lower case */
                                        personId?: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "raise_priority";
                                        /** @enum {unknown} */
                                        to?: "low" | "normal" | "high" | "critical";
                                    } | {
                                        /** @enum {string} */
                                        kind: "webhook";
                                        url: string;
                                    })[];
                                    patienceMinutes?: number;
                                }[];
                            };
                            reopenFromClosed: "restart" | "continue";
                        };
                        current: {
                            id: string;
                            number: number;
                            reason: string;
                            publishedBy: {
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            publishedAt: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                actorId?: string;
                /** @description policy.published, or policy for all of them */
                action?: string;
                targetKind?: string;
                targetId?: string;
                /** @description A UUID in lower case */
                sessionId?: string;
                /** @description ISO 8601 with offset */
                after?: string;
                /** @description ISO 8601 with offset */
                before?: string;
                /** @description By when it was done */
                order?: "asc" | "desc";
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            actor: {
                                /** @enum {unknown} */
                                kind: "person" | "token" | "system";
                                id: string;
                                name: string | null;
                            };
                            sessionId: string | null;
                            address: string | null;
                            action: string;
                            targetKind: string;
                            targetId: string;
                            /** @description As it is called now; `null` where it is gone, or has no name */
                            targetName: string | null;
                            before: unknown;
                            after: unknown;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listEffects: {
        parameters: {
            query?: {
                kind?: "email" | "webhook" | "inbox";
                state?: "pending" | "sending" | "done" | "failed" | "suppressed";
                template?: string;
                /** @description A UUID in lower case */
                requestId?: string;
                /** @description A UUID in lower case */
                recipientId?: string;
                /** @description Whether it was left half done, so that nobody knows how it ended */
                unknown?: boolean;
                /** @description Caused at this instant or later */
                after?: string;
                /** @description ISO 8601 with offset */
                before?: string;
                /** @description Part of the address that it goes to */
                q?: string;
                /** @description By when it was caused */
                order?: "asc" | "desc";
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {unknown} */
                            kind: "email" | "webhook" | "inbox";
                            /** @description What is said, such as digest or escalation */
                            template: string;
                            /** @enum {unknown} */
                            state: "pending" | "sending" | "done" | "failed" | "suppressed";
                            /** @description Left half done: nobody works on it any more, and nobody knows how it ended */
                            unknown: boolean;
                            recipient: {
                                id: string;
                                name: string;
                            } | null;
                            /** @description The address that it goes to */
                            target: string | null;
                            /** @description Of an email that was made */
                            subject: string | null;
                            request: {
                                id: string;
                                number: string;
                                title: string;
                            } | null;
                            /** @description Not carried out before */
                            sendAt: string;
                            attempts: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            lastAttemptAt: string | null;
                            /** @description What the other side said last */
                            outcome: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                effectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        kind: "email" | "webhook" | "inbox";
                        /** @description What is said, such as digest or escalation */
                        template: string;
                        /** @enum {unknown} */
                        state: "pending" | "sending" | "done" | "failed" | "suppressed";
                        /** @description Left half done: nobody works on it any more, and nobody knows how it ended */
                        unknown: boolean;
                        recipient: {
                            id: string;
                            name: string;
                        } | null;
                        /** @description The address that it goes to */
                        target: string | null;
                        /** @description Of an email that was made */
                        subject: string | null;
                        request: {
                            id: string;
                            number: string;
                            title: string;
                        } | null;
                        /** @description Not carried out before */
                        sendAt: string;
                        attempts: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        lastAttemptAt: string | null;
                        /** @description What the other side said last */
                        outcome: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /** @description Makes a repetition recognizable on the other side */
                        key: string;
                        /** @description Of an email: the same at every try */
                        messageId: string | null;
                        cause: {
                            eventId: string;
                            type: string;
                            actor: {
                                kind: string;
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            occurredAt: string;
                        } | null;
                        attemptList: {
                            attempt: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /** @description null while it runs, or when nobody could write down how it ended */
                            ok: boolean | null;
                            outcome: string;
                        }[];
                        notifications: {
                            id: string;
                            kind: string;
                            template: string;
                            request: {
                                id: string;
                                number: string;
                                title: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            readAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    retryEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                effectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        kind: "email" | "webhook" | "inbox";
                        /** @description What is said, such as digest or escalation */
                        template: string;
                        /** @enum {unknown} */
                        state: "pending" | "sending" | "done" | "failed" | "suppressed";
                        /** @description Left half done: nobody works on it any more, and nobody knows how it ended */
                        unknown: boolean;
                        recipient: {
                            id: string;
                            name: string;
                        } | null;
                        /** @description The address that it goes to */
                        target: string | null;
                        /** @description Of an email that was made */
                        subject: string | null;
                        request: {
                            id: string;
                            number: string;
                            title: string;
                        } | null;
                        /** @description Not carried out before */
                        sendAt: string;
                        attempts: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        lastAttemptAt: string | null;
                        /** @description What the other side said last */
                        outcome: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /** @description Makes a repetition recognizable on the other side */
                        key: string;
                        /** @description Of an email: the same at every try */
                        messageId: string | null;
                        cause: {
                            eventId: string;
                            type: string;
                            actor: {
                                kind: string;
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            occurredAt: string;
                        } | null;
                        attemptList: {
                            attempt: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /** @description null while it runs, or when nobody could write down how it ended */
                            ok: boolean | null;
                            outcome: string;
                        }[];
                        notifications: {
                            id: string;
                            kind: string;
                            template: string;
                            request: {
                                id: string;
                                number: string;
                                title: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            readAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    cancelEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                effectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {unknown} */
                        kind: "email" | "webhook" | "inbox";
                        /** @description What is said, such as digest or escalation */
                        template: string;
                        /** @enum {unknown} */
                        state: "pending" | "sending" | "done" | "failed" | "suppressed";
                        /** @description Left half done: nobody works on it any more, and nobody knows how it ended */
                        unknown: boolean;
                        recipient: {
                            id: string;
                            name: string;
                        } | null;
                        /** @description The address that it goes to */
                        target: string | null;
                        /** @description Of an email that was made */
                        subject: string | null;
                        request: {
                            id: string;
                            number: string;
                            title: string;
                        } | null;
                        /** @description Not carried out before */
                        sendAt: string;
                        attempts: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        lastAttemptAt: string | null;
                        /** @description What the other side said last */
                        outcome: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                        /** @description Makes a repetition recognizable on the other side */
                        key: string;
                        /** @description Of an email: the same at every try */
                        messageId: string | null;
                        cause: {
                            eventId: string;
                            type: string;
                            actor: {
                                kind: string;
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            occurredAt: string;
                        } | null;
                        attemptList: {
                            attempt: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            at: string;
                            /** @description null while it runs, or when nobody could write down how it ended */
                            ok: boolean | null;
                            outcome: string;
                        }[];
                        notifications: {
                            id: string;
                            kind: string;
                            template: string;
                            request: {
                                id: string;
                                number: string;
                                title: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            readAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readMailSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The organization’s name unless given */
                        senderName: string | null;
                        /** @description An address, such as help@example.com */
                        senderAddress: string | null;
                        /** @description An address, such as help@example.com */
                        replyTo: string | null;
                        /** @description An address, such as help@example.com */
                        bounceAddress: string | null;
                        /** @description Such as #3d5a80 */
                        accentColour: string;
                        /** @description Fetched by the reader’s program */
                        logoUrl: string | null;
                        /** @description A paragraph a line */
                        footer: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    putMailSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The organization’s name unless given */
                    senderName: string | null;
                    /** @description An address, such as help@example.com */
                    senderAddress: string | null;
                    /** @description An address, such as help@example.com */
                    replyTo: string | null;
                    /** @description An address, such as help@example.com */
                    bounceAddress: string | null;
                    /** @description Such as #3d5a80 */
                    accentColour: string;
                    /** @description Fetched by the reader’s program */
                    logoUrl: string | null;
                    /** @description A paragraph a line */
                    footer: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The organization’s name unless given */
                        senderName: string | null;
                        /** @description An address, such as help@example.com */
                        senderAddress: string | null;
                        /** @description An address, such as help@example.com */
                        replyTo: string | null;
                        /** @description An address, such as help@example.com */
                        bounceAddress: string | null;
                        /** @description Such as #3d5a80 */
                        accentColour: string;
                        /** @description Fetched by the reader’s program */
                        logoUrl: string | null;
                        /** @description A paragraph a line */
                        footer: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    sendTestMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Where the ledger tells how it went */
                        effectId: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            description: string;
                            /** @enum {unknown} */
                            icon: "file-text" | "wrench" | "key-round" | "package" | "laptop" | "smartphone" | "printer" | "wifi" | "mail" | "user-plus" | "user-minus" | "shield" | "calendar" | "credit-card" | "building" | "truck" | "circle-help" | "message-square";
                            /** @enum {unknown} */
                            type: "incident" | "service_request" | "question" | "problem" | "change";
                            categoryId: string | null;
                            subcategoryId: string | null;
                            fields: {
                                key: string;
                                /** @enum {unknown} */
                                kind: "text" | "long_text" | "number" | "date" | "select" | "multi_select" | "checkbox" | "person";
                                label: string;
                                help: string;
                                /** @description Of a checkbox: it has to be ticked */
                                required: boolean;
                                /** @description What can be chosen; empty for other kinds */
                                options: string[];
                                /** @description Of characters, of the number, or of choices */
                                min: number | null;
                                max: number | null;
                                /** @description Of a date */
                                earliest: string | null;
                                latest: string | null;
                            }[];
                            /** @description Whether it can be filled in; what was made with it keeps its answers */
                            active: boolean;
                            /** @description The `ETag` */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string;
                    /** @enum {unknown} */
                    icon?: "file-text" | "wrench" | "key-round" | "package" | "laptop" | "smartphone" | "printer" | "wifi" | "mail" | "user-plus" | "user-minus" | "shield" | "calendar" | "credit-card" | "building" | "truck" | "circle-help" | "message-square";
                    /** @enum {unknown} */
                    type?: "incident" | "service_request" | "question" | "problem" | "change";
                    /** @description A UUID in lower case */
                    categoryId?: string | null;
                    /** @description A UUID in lower case */
                    subcategoryId?: string | null;
                    fields?: {
                        /** @description Such as cost_centre */
                        key: string;
                        /** @enum {unknown} */
                        kind: "text" | "long_text" | "number" | "date" | "select" | "multi_select" | "checkbox" | "person";
                        label: string;
                        help?: string;
                        required?: boolean;
                        options?: string[];
                        min?: number | null;
                        max?: number | null;
                        /** @description Such as 2026-11-20 */
                        earliest?: string | null;
                        /** @description Such as 2026-11-20 */
                        latest?: string | null;
                    }[];
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        description: string;
                        /** @enum {unknown} */
                        icon: "file-text" | "wrench" | "key-round" | "package" | "laptop" | "smartphone" | "printer" | "wifi" | "mail" | "user-plus" | "user-minus" | "shield" | "calendar" | "credit-card" | "building" | "truck" | "circle-help" | "message-square";
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        fields: {
                            key: string;
                            /** @enum {unknown} */
                            kind: "text" | "long_text" | "number" | "date" | "select" | "multi_select" | "checkbox" | "person";
                            label: string;
                            help: string;
                            /** @description Of a checkbox: it has to be ticked */
                            required: boolean;
                            /** @description What can be chosen; empty for other kinds */
                            options: string[];
                            /** @description Of characters, of the number, or of choices */
                            min: number | null;
                            max: number | null;
                            /** @description Of a date */
                            earliest: string | null;
                            latest: string | null;
                        }[];
                        /** @description Whether it can be filled in; what was made with it keeps its answers */
                        active: boolean;
                        /** @description The `ETag` */
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    orderForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            description: string;
                            /** @enum {unknown} */
                            icon: "file-text" | "wrench" | "key-round" | "package" | "laptop" | "smartphone" | "printer" | "wifi" | "mail" | "user-plus" | "user-minus" | "shield" | "calendar" | "credit-card" | "building" | "truck" | "circle-help" | "message-square";
                            /** @enum {unknown} */
                            type: "incident" | "service_request" | "question" | "problem" | "change";
                            categoryId: string | null;
                            subcategoryId: string | null;
                            fields: {
                                key: string;
                                /** @enum {unknown} */
                                kind: "text" | "long_text" | "number" | "date" | "select" | "multi_select" | "checkbox" | "person";
                                label: string;
                                help: string;
                                /** @description Of a checkbox: it has to be ticked */
                                required: boolean;
                                /** @description What can be chosen; empty for other kinds */
                                options: string[];
                                /** @description Of characters, of the number, or of choices */
                                min: number | null;
                                max: number | null;
                                /** @description Of a date */
                                earliest: string | null;
                                latest: string | null;
                            }[];
                            /** @description Whether it can be filled in; what was made with it keeps its answers */
                            active: boolean;
                            /** @description The `ETag` */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        description: string;
                        /** @enum {unknown} */
                        icon: "file-text" | "wrench" | "key-round" | "package" | "laptop" | "smartphone" | "printer" | "wifi" | "mail" | "user-plus" | "user-minus" | "shield" | "calendar" | "credit-card" | "building" | "truck" | "circle-help" | "message-square";
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        fields: {
                            key: string;
                            /** @enum {unknown} */
                            kind: "text" | "long_text" | "number" | "date" | "select" | "multi_select" | "checkbox" | "person";
                            label: string;
                            help: string;
                            /** @description Of a checkbox: it has to be ticked */
                            required: boolean;
                            /** @description What can be chosen; empty for other kinds */
                            options: string[];
                            /** @description Of characters, of the number, or of choices */
                            min: number | null;
                            max: number | null;
                            /** @description Of a date */
                            earliest: string | null;
                            latest: string | null;
                        }[];
                        /** @description Whether it can be filled in; what was made with it keeps its answers */
                        active: boolean;
                        /** @description The `ETag` */
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path: {
                /** @description A UUID in lower case */
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string;
                    /** @enum {unknown} */
                    icon?: "file-text" | "wrench" | "key-round" | "package" | "laptop" | "smartphone" | "printer" | "wifi" | "mail" | "user-plus" | "user-minus" | "shield" | "calendar" | "credit-card" | "building" | "truck" | "circle-help" | "message-square";
                    /** @enum {unknown} */
                    type?: "incident" | "service_request" | "question" | "problem" | "change";
                    /** @description A UUID in lower case */
                    categoryId?: string | null;
                    /** @description A UUID in lower case */
                    subcategoryId?: string | null;
                    fields?: {
                        /** @description Such as cost_centre */
                        key: string;
                        /** @enum {unknown} */
                        kind: "text" | "long_text" | "number" | "date" | "select" | "multi_select" | "checkbox" | "person";
                        label: string;
                        help?: string;
                        required?: boolean;
                        options?: string[];
                        min?: number | null;
                        max?: number | null;
                        /** @description Such as 2026-11-20 */
                        earliest?: string | null;
                        /** @description Such as 2026-11-20 */
                        latest?: string | null;
                    }[];
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        description: string;
                        /** @enum {unknown} */
                        icon: "file-text" | "wrench" | "key-round" | "package" | "laptop" | "smartphone" | "printer" | "wifi" | "mail" | "user-plus" | "user-minus" | "shield" | "calendar" | "credit-card" | "building" | "truck" | "circle-help" | "message-square";
                        /** @enum {unknown} */
                        type: "incident" | "service_request" | "question" | "problem" | "change";
                        categoryId: string | null;
                        subcategoryId: string | null;
                        fields: {
                            key: string;
                            /** @enum {unknown} */
                            kind: "text" | "long_text" | "number" | "date" | "select" | "multi_select" | "checkbox" | "person";
                            label: string;
                            help: string;
                            /** @description Of a checkbox: it has to be ticked */
                            required: boolean;
                            /** @description What can be chosen; empty for other kinds */
                            options: string[];
                            /** @description Of characters, of the number, or of choices */
                            min: number | null;
                            max: number | null;
                            /** @description Of a date */
                            earliest: string | null;
                            latest: string | null;
                        }[];
                        /** @description Whether it can be filled in; what was made with it keeps its answers */
                        active: boolean;
                        /** @description The `ETag` */
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        email: string;
                        /** @enum {unknown} */
                        role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                        department: string | null;
                        title: string | null;
                        timeZone: string;
                        locale: string;
                        /** @enum {unknown} */
                        availability: "online" | "away" | "out_of_office";
                        /**
                         * Format: date-time
                         * @description When the photo was changed last; null without one
                         */
                        photoAt: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description IANA time zone, such as Europe/Berlin */
                    timeZone?: string;
                    /** @description BCP 47, such as de or pt-BR */
                    locale?: string;
                    /** @enum {unknown} */
                    availability?: "online" | "away" | "out_of_office";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        email: string;
                        /** @enum {unknown} */
                        role: "requester" | "technician" | "supervisor" | "admin" | "super_admin";
                        department: string | null;
                        title: string | null;
                        timeZone: string;
                        locale: string;
                        /** @enum {unknown} */
                        availability: "online" | "away" | "out_of_office";
                        /**
                         * Format: date-time
                         * @description When the photo was changed last; null without one
                         */
                        photoAt: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    putPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When the photo was changed last; null without one
                         */
                        photoAt: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readPhoto: {
        parameters: {
            query?: {
                /** @description ISO 8601 with offset */
                at?: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        preferences: {
                            /** @enum {unknown} */
                            density?: "comfortable" | "compact";
                            /** @description Even where the system does not ask for it */
                            reduceMotion?: boolean;
                            /** @description Whether a reply waits for some seconds, to be taken back */
                            undoSend?: boolean;
                            /** @description Whether single keys do something */
                            singleKeys?: boolean;
                            /** @description Hints that need not be shown again */
                            dismissed?: string[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    preferences: {
                        /** @enum {string|null} */
                        density?: "comfortable" | "compact" | null;
                        /** @description Even where the system does not ask for it */
                        reduceMotion?: boolean | null;
                        /** @description Whether a reply waits for some seconds, to be taken back */
                        undoSend?: boolean | null;
                        /** @description Whether single keys do something */
                        singleKeys?: boolean | null;
                        /** @description Hints that need not be shown again */
                        dismissed?: string[] | null;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        preferences: {
                            /** @enum {unknown} */
                            density?: "comfortable" | "compact";
                            /** @description Even where the system does not ask for it */
                            reduceMotion?: boolean;
                            /** @description Whether a reply waits for some seconds, to be taken back */
                            undoSend?: boolean;
                            /** @description Whether single keys do something */
                            singleKeys?: boolean;
                            /** @description Hints that need not be shown again */
                            dismissed?: string[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            device: {
                                /** @enum {unknown} */
                                kind: "desktop" | "phone" | "tablet" | "program" | "unknown";
                                /** @description Such as Firefox */
                                browser: string | null;
                                /** @description Such as Windows */
                                system: string | null;
                            };
                            /** @description The network address that it was begun from */
                            address: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            lastUsedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            expiresAt: string;
                            /** @description Whether it is the one that asks */
                            current: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description Only what has not been read */
                unread?: boolean;
                kind?: "escalation" | "mention" | "assigned" | "reply" | "note" | "status" | "chat_waiting" | "team_queue" | "request_received";
                /** @description A UUID in lower case */
                requestId?: string;
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /**
                             * @description What preferences speak of
                             * @enum {unknown}
                             */
                            kind: "escalation" | "mention" | "assigned" | "reply" | "note" | "status" | "chat_waiting" | "team_queue" | "request_received";
                            /** @description What is said, such as message_posted, assigned, escalation or wait_reminder */
                            template: string;
                            /** @description The particulars; they depend on the template */
                            payload: {
                                [key: string]: unknown;
                            };
                            actor: {
                                id: string;
                                name: string;
                            } | null;
                            request: {
                                id: string;
                                number: string;
                                title: string;
                                /** @description Whether you muted it */
                                muted: boolean;
                            } | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            readAt: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    summarizeNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    unreadNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readAllNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readNotificationPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {unknown} */
                            kind: "escalation" | "mention" | "assigned" | "reply" | "note" | "status" | "chat_waiting" | "team_queue" | "request_received";
                            inbox: boolean;
                            browser: boolean;
                            email: boolean;
                            /** @description What the desk chooses for your role */
                            defaults: {
                                inbox: boolean;
                                browser: boolean;
                                email: boolean;
                            };
                            /** @description By which you can be told of this at all */
                            possible: ("inbox" | "browser" | "email")[];
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editNotificationPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    escalation?: {
                        inbox?: boolean;
                        browser?: boolean;
                        email?: boolean;
                    } | null;
                    mention?: {
                        inbox?: boolean;
                        browser?: boolean;
                        email?: boolean;
                    } | null;
                    assigned?: {
                        inbox?: boolean;
                        browser?: boolean;
                        email?: boolean;
                    } | null;
                    reply?: {
                        inbox?: boolean;
                        browser?: boolean;
                        email?: boolean;
                    } | null;
                    note?: {
                        inbox?: boolean;
                        browser?: boolean;
                        email?: boolean;
                    } | null;
                    status?: {
                        inbox?: boolean;
                        browser?: boolean;
                        email?: boolean;
                    } | null;
                    chat_waiting?: {
                        inbox?: boolean;
                        browser?: boolean;
                        email?: boolean;
                    } | null;
                    team_queue?: {
                        inbox?: boolean;
                        browser?: boolean;
                        email?: boolean;
                    } | null;
                    request_received?: {
                        inbox?: boolean;
                        browser?: boolean;
                        email?: boolean;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {unknown} */
                            kind: "escalation" | "mention" | "assigned" | "reply" | "note" | "status" | "chat_waiting" | "team_queue" | "request_received";
                            inbox: boolean;
                            browser: boolean;
                            email: boolean;
                            /** @description What the desk chooses for your role */
                            defaults: {
                                inbox: boolean;
                                browser: boolean;
                                email: boolean;
                            };
                            /** @description By which you can be told of this at all */
                            possible: ("inbox" | "browser" | "email")[];
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quietHours: {
                            monday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            tuesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            wednesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            thursday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            friday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            saturday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            sunday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                        } | null;
                        /** @description Emails wait so long for further changes, so that many changes are one email; 0 sends at once */
                        emailDelayMinutes: number;
                        /** @description Escalations come in quiet hours too */
                        urgentBreaksThrough: boolean;
                        /** @description In which the quiet hours are; it is changed in the profile */
                        timeZone: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    editNotificationSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    quietHours?: {
                        monday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                        tuesday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                        wednesday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                        thursday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                        friday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                        saturday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                        sunday: {
                            /** @description HH:MM, local time */
                            from: string;
                            /** @description HH:MM or 24:00, local time */
                            to: string;
                        }[];
                    } | null;
                    /** @description Emails wait so long for further changes, so that many changes are one email; 0 sends at once */
                    emailDelayMinutes?: number;
                    /** @description Escalations come in quiet hours too */
                    urgentBreaksThrough?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quietHours: {
                            monday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            tuesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            wednesday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            thursday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            friday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            saturday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                            sunday: {
                                /** @description HH:MM, local time */
                                from: string;
                                /** @description HH:MM or 24:00, local time */
                                to: string;
                            }[];
                        } | null;
                        /** @description Emails wait so long for further changes, so that many changes are one email; 0 sends at once */
                        emailDelayMinutes: number;
                        /** @description Escalations come in quiet hours too */
                        urgentBreaksThrough: boolean;
                        /** @description In which the quiet hours are; it is changed in the profile */
                        timeZone: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    showUnsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 200 printable characters */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    sizeBytes: number;
                    contentType?: string;
                    /** @description SHA-256 of the whole file in hexadecimal: other bytes are refused */
                    sha256?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: {
                            id: string;
                            name: string;
                            sizeBytes: number;
                            /** @description As found in its content; `null` until it was looked at */
                            contentType: string | null;
                            /** @enum {unknown} */
                            state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                            /** @description Why it was refused, such as type_mismatch or infected */
                            refusal: string | null;
                            /** @description Pixels, of a picture */
                            width: number | null;
                            /** @description Pixels, of a picture */
                            height: number | null;
                            hasPreview: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        };
                        upload: {
                            /** @enum {unknown} */
                            kind: "single" | "parts";
                            /** @description Of each part but the last */
                            partSizeBytes: number | null;
                            partCount: number;
                            single: {
                                url: string;
                                /** @enum {unknown} */
                                method: "PUT";
                                headers: {
                                    [key: string]: string;
                                };
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                expiresAt: string;
                            } | null;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    signFileParts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    partNumbers: number[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        parts: {
                            number: number;
                            sizeBytes: number;
                            url: string;
                            /** @enum {unknown} */
                            method: "PUT";
                            headers: {
                                [key: string]: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            expiresAt: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: {
                            id: string;
                            name: string;
                            sizeBytes: number;
                            /** @description As found in its content; `null` until it was looked at */
                            contentType: string | null;
                            /** @enum {unknown} */
                            state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                            /** @description Why it was refused, such as type_mismatch or infected */
                            refusal: string | null;
                            /** @description Pixels, of a picture */
                            width: number | null;
                            /** @description Pixels, of a picture */
                            height: number | null;
                            hasPreview: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            createdAt: string;
                        };
                        upload: {
                            /** @enum {unknown} */
                            kind: "single" | "parts";
                            /** @description Of each part but the last */
                            partSizeBytes: number | null;
                            partCount: number;
                            single: {
                                url: string;
                                /** @enum {unknown} */
                                method: "PUT";
                                headers: {
                                    [key: string]: string;
                                };
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                expiresAt: string;
                            } | null;
                        } | null;
                        received: {
                            number: number;
                            sizeBytes: number;
                            etag: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    completeFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts?: {
                        number: number;
                        etag: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        sizeBytes: number;
                        /** @description As found in its content; `null` until it was looked at */
                        contentType: string | null;
                        /** @enum {unknown} */
                        state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                        /** @description Why it was refused, such as type_mismatch or infected */
                        refusal: string | null;
                        /** @description Pixels, of a picture */
                        width: number | null;
                        /** @description Pixels, of a picture */
                        height: number | null;
                        hasPreview: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        sizeBytes: number;
                        /** @description As found in its content; `null` until it was looked at */
                        contentType: string | null;
                        /** @enum {unknown} */
                        state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                        /** @description Why it was refused, such as type_mismatch or infected */
                        refusal: string | null;
                        /** @description Pixels, of a picture */
                        width: number | null;
                        /** @description Pixels, of a picture */
                        height: number | null;
                        hasPreview: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        createdAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removeFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    linkFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                        previewUrl: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        expiresAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readContent: {
        parameters: {
            query: {
                /** @description A UUID in lower case */
                org: string;
                part?: number;
                expires: number;
                signature: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    writeContent: {
        parameters: {
            query: {
                /** @description A UUID in lower case */
                org: string;
                part?: number;
                expires: number;
                signature: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readPreview: {
        parameters: {
            query: {
                /** @description A UUID in lower case */
                org: string;
                part?: number;
                expires: number;
                signature: string;
            };
            header?: never;
            path: {
                /** @description A UUID in lower case */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listRequestFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            file: {
                                id: string;
                                name: string;
                                sizeBytes: number;
                                /** @description As found in its content; `null` until it was looked at */
                                contentType: string | null;
                                /** @enum {unknown} */
                                state: "uploading" | "checking" | "ready" | "refused" | "deleted";
                                /** @description Why it was refused, such as type_mismatch or infected */
                                refusal: string | null;
                                /** @description Pixels, of a picture */
                                width: number | null;
                                /** @description Pixels, of a picture */
                                height: number | null;
                                hasPreview: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                createdAt: string;
                            };
                            /** @description The message it came with; `null`: with the request itself */
                            messageId: string | null;
                            internal: boolean;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readFileRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of one file */
                        maxBytes: number;
                        /** @description Empty: all that are not refused */
                        allowedTypes: string[];
                        refusedTypes: string[];
                        /** @description Of all files together */
                        quotaBytes?: number;
                        /** @description 0: the defaults */
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    putFileRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that was read */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of one file */
                    maxBytes: number;
                    /** @description Empty: all that are not refused */
                    allowedTypes: string[];
                    refusedTypes: string[];
                    /** @description Of all files together */
                    quotaBytes: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of one file */
                        maxBytes: number;
                        /** @description Empty: all that are not refused */
                        allowedTypes: string[];
                        refusedTypes: string[];
                        /** @description Of all files together */
                        quotaBytes: number;
                        /** @description 0: the defaults */
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listHeldFiles: {
        parameters: {
            query?: {
                /** @description In the name */
                q?: string;
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description `null` while it was not sent */
                            requestId: string | null;
                            /** @description Such as HF-1042 */
                            requestNumber: string | null;
                            name: string;
                            sizeBytes: number;
                            /** @enum {string} */
                            state: "checking";
                            /**
                             * @description `pending`: it waits for the virus scanner; `none`: nobody promised a scan
                             * @enum {unknown}
                             */
                            scan: "none" | "pending" | "clean" | "infected";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            uploadedAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    recheckFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A UUID in lower case */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description `null` while it was not sent */
                        requestId: string | null;
                        /** @description Such as HF-1042 */
                        requestNumber: string | null;
                        name: string;
                        sizeBytes: number;
                        /** @enum {string} */
                        state: "checking";
                        /**
                         * @description `pending`: it waits for the virus scanner; `none`: nobody promised a scan
                         * @enum {unknown}
                         */
                        scan: "none" | "pending" | "clean" | "infected";
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        uploadedAt: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readTriage: {
        parameters: {
            query?: {
                /** @description A UUID in lower case */
                teamId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        at: string;
                        unassigned: {
                            count: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            oldestAt: string | null;
                            /** @description The five that are due first */
                            first: {
                                id: string;
                                /** @description Such as HF-1042 */
                                number: string;
                                /** @enum {unknown} */
                                type: "incident" | "service_request" | "question" | "problem" | "change";
                                title: string;
                                /** @enum {unknown} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                                /** @enum {unknown} */
                                priority: "low" | "normal" | "high" | "critical";
                                /** @enum {unknown} */
                                channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                                categoryId: string | null;
                                subcategoryId: string | null;
                                businessUnitId: string | null;
                                regionId: string | null;
                                tags: string[];
                                requester: {
                                    id: string;
                                    name: string;
                                };
                                team: {
                                    id: string;
                                    name: string;
                                } | null;
                                assignee: {
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string|null} */
                                waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                                /** @enum {string|null} */
                                slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                nextDueAt: string | null;
                                /** @enum {string|null} */
                                nextDueClock: "first_response" | "next_response" | "resolution" | null;
                                clock: {
                                    /** @enum {unknown} */
                                    kind: "first_response" | "next_response" | "resolution";
                                    /**
                                     * @description A breach stays, also after a late answer
                                     * @enum {unknown}
                                     */
                                    state: "running" | "paused" | "met" | "breached";
                                    /** @description Whether its time counts now: not while it is paused, nor after its end */
                                    running: boolean;
                                    /**
                                     * Format: date-time
                                     * @description Once breached, the due time that was missed; `null` while it is paused
                                     */
                                    dueAt: string | null;
                                    targetMinutes: number;
                                    usedMs: number;
                                    /** @description Until it is due; negative by as much as was used since the breach */
                                    leftMs: number;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 with offset
                                     */
                                    asOf: string;
                                } | null;
                                own?: {
                                    promise: {
                                        /**
                                         * Format: date-time
                                         * @description ISO 8601 with offset
                                         */
                                        firstReplyBy: string | null;
                                        /**
                                         * Format: date-time
                                         * @description ISO 8601 with offset
                                         */
                                        nextReplyBy: string | null;
                                        /**
                                         * Format: date-time
                                         * @description ISO 8601 with offset
                                         */
                                        resolvedBy: string | null;
                                    } | null;
                                    /** @description Messages of others that the caller has not read; counted up to 99 */
                                    unread: number;
                                    /** @description What the desk waits for from the requester */
                                    waitNote: string | null;
                                };
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                updatedAt: string;
                                /** @description The count of its transitions; the `ETag` of the request */
                                version: number;
                            }[];
                        };
                        late: {
                            count: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            oldestDueAt: string | null;
                        };
                        due: {
                            /** @description From now to the end of the window */
                            count: number;
                        };
                        waiting: {
                            count: number;
                            reasons: {
                                /** @enum {unknown} */
                                reason: "requester" | "vendor" | "change" | "scheduled";
                                count: number;
                            }[];
                        };
                        attainment: {
                            today: {
                                met: number;
                                /** @description Clocks that were breached, answered by now or not */
                                breached: number;
                            };
                            week: {
                                met: number;
                                /** @description Clocks that were breached, answered by now or not */
                                breached: number;
                            };
                        };
                        window: {
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            from: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset
                             */
                            to: string;
                            buckets: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                at: string;
                                due: number;
                                /** @description The fewest at any time of it */
                                onShift: number;
                                /** @description More falls due than there are people */
                                over: boolean;
                            }[];
                            /** @description How many are on shift from each of these instants on */
                            shifts: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                at: string;
                                onShift: number;
                            }[];
                        };
                        /** @description By how much they have; a hundred at most */
                        workers: {
                            person: {
                                id: string;
                                name: string;
                                /**
                                 * Format: date-time
                                 * @description When the photo was changed last; null without one
                                 */
                                photoAt: string | null;
                            };
                            /** @enum {unknown} */
                            availability: "online" | "away" | "out_of_office";
                            /** @description Of the team, or of any; else somebody who only has work of it */
                            member: boolean;
                            onShift: boolean;
                            /** @description On shift, within the buckets */
                            spans: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                from: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 with offset
                                 */
                                to: string;
                            }[];
                            late: number;
                            soon: number;
                            later: number;
                            waiting: number;
                        }[];
                        workersLeftOff: number;
                        routing: {
                            /** @description Today */
                            created: number;
                            placed: number;
                        };
                        forecast: {
                            /** @description What falls due within the window, the first 5,000 */
                            examined: number;
                            /** @description That will probably be late */
                            count: number;
                            /** @description The eight that are due first */
                            risks: {
                                request: {
                                    id: string;
                                    /** @description Such as HF-1042 */
                                    number: string;
                                    /** @enum {unknown} */
                                    type: "incident" | "service_request" | "question" | "problem" | "change";
                                    title: string;
                                    /** @enum {unknown} */
                                    status: "open" | "in_progress" | "waiting" | "resolved" | "closed" | "cancelled";
                                    /** @enum {unknown} */
                                    priority: "low" | "normal" | "high" | "critical";
                                    /** @enum {unknown} */
                                    channel: "portal" | "desktop" | "email" | "phone" | "chat" | "form" | "api" | "import";
                                    categoryId: string | null;
                                    subcategoryId: string | null;
                                    businessUnitId: string | null;
                                    regionId: string | null;
                                    tags: string[];
                                    requester: {
                                        id: string;
                                        name: string;
                                    };
                                    team: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    assignee: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    /** @enum {string|null} */
                                    waitReason: "requester" | "vendor" | "change" | "scheduled" | null;
                                    /** @enum {string|null} */
                                    slaState: "none" | "running" | "paused" | "breached" | "met" | null;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 with offset
                                     */
                                    nextDueAt: string | null;
                                    /** @enum {string|null} */
                                    nextDueClock: "first_response" | "next_response" | "resolution" | null;
                                    clock: {
                                        /** @enum {unknown} */
                                        kind: "first_response" | "next_response" | "resolution";
                                        /**
                                         * @description A breach stays, also after a late answer
                                         * @enum {unknown}
                                         */
                                        state: "running" | "paused" | "met" | "breached";
                                        /** @description Whether its time counts now: not while it is paused, nor after its end */
                                        running: boolean;
                                        /**
                                         * Format: date-time
                                         * @description Once breached, the due time that was missed; `null` while it is paused
                                         */
                                        dueAt: string | null;
                                        targetMinutes: number;
                                        usedMs: number;
                                        /** @description Until it is due; negative by as much as was used since the breach */
                                        leftMs: number;
                                        /**
                                         * Format: date-time
                                         * @description ISO 8601 with offset
                                         */
                                        asOf: string;
                                    } | null;
                                    own?: {
                                        promise: {
                                            /**
                                             * Format: date-time
                                             * @description ISO 8601 with offset
                                             */
                                            firstReplyBy: string | null;
                                            /**
                                             * Format: date-time
                                             * @description ISO 8601 with offset
                                             */
                                            nextReplyBy: string | null;
                                            /**
                                             * Format: date-time
                                             * @description ISO 8601 with offset
                                             */
                                            resolvedBy: string | null;
                                        } | null;
                                        /** @description Messages of others that the caller has not read; counted up to 99 */
                                        unread: number;
                                        /** @description What the desk waits for from the requester */
                                        waitNote: string | null;
                                    };
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 with offset
                                     */
                                    createdAt: string;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601 with offset
                                     */
                                    updatedAt: string;
                                    /** @description The count of its transitions; the `ETag` of the request */
                                    version: number;
                                };
                                /**
                                 * @description `line`: what the assignee has to do before does not leave time; `off_shift`: the assignee is not on shift before it is due; `no_room`: nobody has it, and everybody has enough to do; `nobody_on_shift`: nobody has it or is there
                                 * @enum {unknown}
                                 */
                                reason: "line" | "off_shift" | "no_room" | "nobody_on_shift";
                                /** @description What is done before it, in order of due time */
                                ahead: number;
                                /**
                                 * Format: date-time
                                 * @description When somebody gets to it; `null`: not within the window
                                 */
                                startsAt: string | null;
                            }[];
                            handling: {
                                /** @description From one answer of a person to the next, on average */
                                minutes: number;
                                /** @description Of so many; at least `fewest`, or it is only assumed */
                                samples: number;
                                fewest: number;
                                /** @description Looked at */
                                days: number;
                                /** @description Longer than this between two answers was a break, and is not counted */
                                breakMinutes: number;
                                assumed: boolean;
                            };
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readSeries: {
        parameters: {
            query: {
                metric: "volume" | "backlog" | "attainment" | "first_response" | "resolution" | "reopen" | "satisfaction";
                by?: "none" | "team" | "category" | "businessUnit" | "region" | "priority" | "assignee";
                /** @description YYYY-MM-DD, in your own time zone */
                from: string;
                /** @description YYYY-MM-DD, in your own time zone; inclusive, 400 days at most */
                to: string;
                /** @description Weeks begin on Monday */
                interval?: "day" | "week" | "month";
                /** @description For `attainment` only; all unless given */
                clock?: "first_response" | "next_response" | "resolution";
                /** @description A UUID in lower case */
                teamId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        metric: "volume" | "backlog" | "attainment" | "first_response" | "resolution" | "reopen" | "satisfaction";
                        /** @enum {unknown} */
                        by: "none" | "team" | "category" | "businessUnit" | "region" | "priority" | "assignee";
                        /** @enum {unknown} */
                        interval: "day" | "week" | "month";
                        timeZone: string;
                        measures: string[];
                        points: string[];
                        groups: {
                            /** @description An id, or a priority; `null` for none, `other` for the rest together */
                            key: string | null;
                            /** @description Of what the key names */
                            name: string | null;
                            /** @description By measure, one value each point; `null` where there is nothing to say */
                            values: {
                                [key: string]: (number | null)[];
                            };
                            /** @description By measure, over the whole time */
                            total: {
                                [key: string]: number | null;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    createStreamTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Good once, for half a minute */
                        ticket: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 with offset
                         */
                        expiresAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** @description `urn:holdfast:problem:<code>`; the code is stable */
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                        /** @description Names this occurrence, as the log of the server does */
                        instance: string;
                        errors?: {
                            /** @description A JSON pointer into the body, or `query/…`, `params/…`, `headers/…` */
                            path: string;
                            message: string;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
}
