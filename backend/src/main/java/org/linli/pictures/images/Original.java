package org.linli.pictures.images;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.util.exif.Orientation;

/** A file as it was sent. Its header is believed nothing before it is checked. */
record Original(Format format, byte[] file) {

    private static final int LONGEST_SIDE = 20_000;
    /** A usual progressive JPEG has ten. */
    private static final int MOST_SCANS = 100;

    static Original of(byte[] file) throws UnusablePicture {
        var format = Format.of(file).orElseThrow(() -> new UnusablePicture(UnusablePicture.Problem.KIND));
        var original = new Original(format, format == Format.PNG ? PngFile.bare(file) : file);
        if (format == Format.JPEG && scans(file) > MOST_SCANS) {
            throw new UnusablePicture(UnusablePicture.Problem.BROKEN);
        }
        return original;
    }

    /** The picture, reading only so many of its pixels that the longer side keeps at least {@code enough}. */
    BufferedImage decode(int enough) throws UnusablePicture {
        var reader = format.reader();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return read(reader, enough);
        } catch (IOException | RuntimeException broken) {
            throw new UnusablePicture(UnusablePicture.Problem.BROKEN);
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage read(ImageReader reader, int enough) throws IOException, UnusablePicture {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var longer = Math.max(width, height);
        if (longer > LONGEST_SIDE || (long) width * height > format.mostPixels()) {
            throw new UnusablePicture(UnusablePicture.Problem.PIXELS);
        }
        var parameters = reader.getDefaultReadParam();
        if (format != Format.WEBP) {
            var step = Math.max(1, longer / enough);
            parameters.setSourceSubsampling(step, step, 0, 0);
        }
        return reader.read(0, parameters);
    }

    /** How the camera was held. */
    Orientation orientation() {
        if (format != Format.JPEG) {
            return Orientation.TOP_LEFT;
        }
        try {
            var metadata = JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), List.of(new ExifReader()));
            var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            var value = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return value == null || value < 1 || value > Orientation.values().length
                    ? Orientation.TOP_LEFT
                    : Orientation.typeOf(value);
        } catch (Exception unreadable) {
            return Orientation.TOP_LEFT;
        }
    }

    private static int scans(byte[] file) {
        var scans = 0;
        for (var at = 0; at < file.length - 1; at++) {
            if (file[at] == (byte) 0xff && file[at + 1] == (byte) 0xda) {
                scans++;
            }
        }
        return scans;
    }
}
