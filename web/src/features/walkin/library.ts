// SPDX-License-Identifier: Apache-2.0
// Reads QR codes and the barcodes of tags by libraries, where the browser reads none itself. For
// QR codes ZXing's port is not used: of codes drawn without a flaw it misread one in thirty.
import BarcodeFormat from '@zxing/library/esm/core/BarcodeFormat.js';
import BinaryBitmap from '@zxing/library/esm/core/BinaryBitmap.js';
import HybridBinarizer from '@zxing/library/esm/core/common/HybridBinarizer.js';
import DecodeHintType from '@zxing/library/esm/core/DecodeHintType.js';
import MultiFormatOneDReader from '@zxing/library/esm/core/oned/MultiFormatOneDReader.js';
import RGBLuminanceSource from '@zxing/library/esm/core/RGBLuminanceSource.js';
import decodeQR from 'qr/decode.js';

const { CODE_128, CODE_39, EAN_13, EAN_8, UPC_A } = BarcodeFormat;
const hints = new Map<DecodeHintType, unknown>([
  [DecodeHintType.POSSIBLE_FORMATS, [CODE_128, CODE_39, EAN_13, EAN_8, UPC_A]],
]);
const bars = new MultiFormatOneDReader(hints);
const widest = 800; // px; a code that fills a third of it is read
const canvas = document.createElement('canvas');

function taken(picture: HTMLVideoElement): ImageData | null {
  const scale = Math.min(1, widest / picture.videoWidth);
  canvas.width = Math.round(picture.videoWidth * scale);
  canvas.height = Math.round(picture.videoHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || !canvas.width || !canvas.height) return null;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function greyOf({ data, width, height }: ImageData): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4)
    grey[i] = (data[at]! + 2 * data[at + 1]! + data[at + 2]!) / 4;
  return grey;
}

function barsIn(image: ImageData): string {
  const source = new RGBLuminanceSource(greyOf(image), image.width, image.height);
  return bars.decode(new BinaryBitmap(new HybridBinarizer(source)), hints).getText();
}

// Each of them throws where it finds no code.
export async function read(picture: HTMLVideoElement): Promise<string | null> {
  const image = taken(picture);
  if (!image) return null;
  for (const reader of [decodeQR, barsIn]) {
    try {
      return reader(image);
    } catch {
      continue;
    }
  }
  return null;
}
