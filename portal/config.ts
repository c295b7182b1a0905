/** Where the API listens that a development server stands in front of. */
export const apiUrl = process.env.HOLDFAST_API_URL || 'http://127.0.0.1:4000'
