import { describe, expect, it } from 'vitest'
import { cutOf, dragCrop, keepInside, wholeCrop, zoomCrop } from './crop.ts'

const size = { width: 400, height: 200 }

describe('a crop', () => {
  it('begins as the largest square in the middle', () => {
    expect(cutOf(size, wholeCrop(size))).toEqual({ left: 100, top: 0, side: 200 })
  })

  it('gets smaller around its middle, and never larger than the picture', () => {
    const near = zoomCrop(size, wholeCrop(size), 2)
    expect(cutOf(size, near)).toEqual({ left: 150, top: 50, side: 100 })
    expect(zoomCrop(size, near, 0.1)).toEqual(wholeCrop(size))
    expect(zoomCrop(size, near, 99).zoom).toBe(4)
  })

  it('follows the hand, as far as there is picture', () => {
    // 100 of the picture's pixels are 50 on the screen: the picture goes left, the square right.
    const moved = dragCrop(size, zoomCrop(size, wholeCrop(size), 2), { x: -10, y: 5 }, 50)
    expect(cutOf(size, moved)).toEqual({ left: 170, top: 40, side: 100 })
    expect(cutOf(size, dragCrop(size, moved, { x: -1_000, y: -1_000 }, 50))).toEqual({ left: 300, top: 100, side: 100 })
  })

  it('comes back inside when it grows at the edge', () => {
    const corner = keepInside(size, { x: 390, y: 190, zoom: 4 })
    expect(cutOf(size, zoomCrop(size, corner, 1))).toEqual({ left: 200, top: 0, side: 200 })
  })
})
