package org.linli.pictures.images;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Kinds of files that are taken, told by their first bytes, whatever the client says. */
enum Format {
    /** What phones make. */
    JPEG(40_000_000) {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, "ffd8ff");
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
    },
    /** What screens make. */
    PNG(40_000_000) {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, PngFile.SIGNATURE);
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
    },
    /** What the web makes. Its decoder needs room for the whole picture. */
    WEBP(16_000_000) {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, "52494646") && has(file, 8, "57454250");
        }

        @Override
        ImageReader reader() {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
    };

    private final long mostPixels;

    Format(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    static Optional<Format> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    abstract boolean begins(byte[] file);

    abstract ImageReader reader();

    long mostPixels() {
        return mostPixels;
    }

    private static boolean has(byte[] file, int offset, String hex) {
        var wanted = HexFormat.of().parseHex(hex);
        return file.length >= offset + wanted.length
                && Arrays.equals(file, offset, offset + wanted.length, wanted, 0, wanted.length);
    }
}
