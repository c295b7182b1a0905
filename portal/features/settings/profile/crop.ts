/** Which square of a picture becomes the photo. Pure: lengths are pixels of the picture unless they say otherwise. */

export interface Size {
  readonly width: number
  readonly height: number
}

/** The middle of the square, and how much of the shorter side it takes: 1 is all of it. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const longestZoom = 4

/** @returns the largest square in the middle */
export function wholeCrop({ width, height }: Size): Crop {
  return { x: width / 2, y: height / 2, zoom: 1 }
}

/** @returns how long the square's side is */
export function sideOf({ width, height }: Size, { zoom }: Crop): number {
  return Math.min(width, height) / zoom
}

/** @returns the crop, moved so far that the square is within the picture */
export function keepInside(size: Size, crop: Crop): Crop {
  const zoom = clamp(crop.zoom, 1, longestZoom)
  const half = sideOf(size, { ...crop, zoom }) / 2
  return { zoom, x: clamp(crop.x, half, size.width - half), y: clamp(crop.y, half, size.height - half) }
}

/** @param by how far the picture is dragged on the screen, whose square is `frame` pixels wide */
export function dragCrop(size: Size, crop: Crop, by: { x: number; y: number }, frame: number): Crop {
  const scale = sideOf(size, crop) / frame
  return keepInside(size, { ...crop, x: crop.x - by.x * scale, y: crop.y - by.y * scale })
}

export function zoomCrop(size: Size, crop: Crop, zoom: number): Crop {
  return keepInside(size, { ...crop, zoom })
}

/** @returns where the square begins, and its side */
export function cutOf(size: Size, crop: Crop): { left: number; top: number; side: number } {
  const side = sideOf(size, crop)
  return { left: crop.x - side / 2, top: crop.y - side / 2, side }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
