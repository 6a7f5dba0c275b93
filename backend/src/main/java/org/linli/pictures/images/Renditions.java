package org.linli.pictures.images;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;

/**
 * A picture in all sizes, as JPEG, made anew: upright, on white where it was transparent, without anything else that its
 * file held.
 *
 * @param width of the large one
 * @param height of the large one
 */
public record Renditions(int width, int height, Map<Size, byte[]> files) {

    private static final double QUALITY = 0.85;

    /** Makes them out of a file; needs some 100 MB of memory at most. */
    public static Renditions of(byte[] file) throws UnusablePicture {
        var original = Original.of(file);
        var decoded = original.decode(2 * Size.LARGE.longerSide());
        try {
            var large = ExifFilterUtils.getFilterForOrientation(original.orientation())
                    .apply(fit(opaque(decoded), Size.LARGE));
            var files = new EnumMap<Size, byte[]>(Size.class);
            for (var size : Size.values()) {
                files.put(size, encode(fit(large, size)));
            }
            return new Renditions(large.getWidth(), large.getHeight(), files);
        } catch (IOException | RuntimeException broken) {
            throw new UnusablePicture(UnusablePicture.Problem.BROKEN);
        }
    }

    private static BufferedImage opaque(BufferedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = opaque.createGraphics();
        try {
            canvas.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        return opaque;
    }

    private static BufferedImage fit(BufferedImage image, Size size) throws IOException {
        return Math.max(image.getWidth(), image.getHeight()) <= size.longerSide()
                ? image
                : Thumbnails.of(image)
                        .size(size.longerSide(), size.longerSide())
                        .asBufferedImage();
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        var file = new ByteArrayOutputStream();
        Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(file);
        return file.toByteArray();
    }
}
