package org.linli.pictures.images;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Makes files of pictures for tests, good ones and others. */
public final class PictureFile {

    private PictureFile() {}

    /** Left half red, right half blue. */
    public static byte[] of(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return file.toByteArray();
    }

    /** A JPEG that says how the camera was held (6: a quarter turn) and where it was. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(200);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        tiff.putInt(0);
        tiff.put("GPS-31.2304,121.4737".getBytes(StandardCharsets.US_ASCII));
        var exif = ByteBuffer.allocate(6 + tiff.position());
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array(), 0, tiff.position());
        var file = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        file.put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array());
        file.put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    /** A PNG whose header promises so many pixels, and which has none. */
    public static byte[] bomb(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        file.writeBytes(chunk("IHDR", header));
        file.writeBytes(chunk("IDAT", new byte[0]));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    /** The smallest WebP there is. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");
    }

    private static byte[] chunk(String kind, byte[] data) {
        var checked = ByteBuffer.allocate(4 + data.length)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(checked);
        return ByteBuffer.allocate(checked.length + 8)
                .putInt(data.length)
                .put(checked)
                .putInt((int) sum.getValue())
                .array();
    }
}
