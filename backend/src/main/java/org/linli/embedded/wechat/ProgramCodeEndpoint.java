package org.linli.embedded.wechat;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** {@code /wxa/getwxacodeunlimit}: draws something like a code; nothing can scan it. */
final class ProgramCodeEndpoint {

    private static final Pattern SCENE = Pattern.compile("[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}");
    private static final Pattern PAGE = Pattern.compile("(?:pages|packages?)/[A-Za-z0-9_/-]+");
    private static final int SIDE = 280;
    private static final int RAYS = 72;

    Answer answer(Request request) {
        var body = request.json();
        var scene = body.path("scene").asString("");
        if (!SCENE.matcher(scene).matches()) {
            return request.refuse(40169, "invalid length for scene, or the data is not json string");
        }
        if (!PAGE.matcher(body.path("page").asString("pages/index/index")).matches()) {
            return request.refuse(41030, "invalid page");
        }
        return new Answer(200, "image/png", picture(scene));
    }

    /** Rays around a disc, of lengths that the scene decides. */
    private static byte[] picture(String scene) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(Color.BLACK);
        var random = new Random(scene.hashCode());
        for (var i = 0; i < RAYS; i++) {
            var angle = 2 * Math.PI * i / RAYS;
            var length = 20 + random.nextInt(60);
            pen.fillOval(x(angle, 55) - 3, y(angle, 55) - 3, 6, 6);
            pen.drawLine(x(angle, 55), y(angle, 55), x(angle, 55 + length), y(angle, 55 + length));
        }
        pen.setColor(new Color(7, 193, 96));
        pen.fillOval(SIDE / 2 - 40, SIDE / 2 - 40, 80, 80);
        pen.dispose();
        return png(image);
    }

    private static int x(double angle, int radius) {
        return (int) (SIDE / 2 + radius * Math.cos(angle));
    }

    private static int y(double angle, int radius) {
        return (int) (SIDE / 2 + radius * Math.sin(angle));
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
