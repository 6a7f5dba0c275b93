package org.linli.pictures.images;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;

/** Takes the picture out of a PNG file: compressed texts and profiles, which may swell to any size, stay behind. */
final class PngFile {

    static final String SIGNATURE = "89504e470d0a1a0a";

    private static final Set<String> ESSENTIAL = Set.of("IHDR", "PLTE", "tRNS", "IDAT");
    private static final String END = "IEND";
    private static final int SIGNATURE_BYTES = 8;
    /** Length and kind in front of each piece, checksum behind it. */
    private static final int FRAME_BYTES = 12;

    private PngFile() {}

    /** The file with nothing in it but what the picture is made of. */
    static byte[] bare(byte[] file) throws UnusablePicture {
        var bare = new ByteArrayOutputStream(file.length);
        bare.writeBytes(HexFormat.of().parseHex(SIGNATURE));
        for (var at = SIGNATURE_BYTES; file.length - at >= FRAME_BYTES; ) {
            var length = ByteBuffer.wrap(file, at, Integer.BYTES).getInt();
            if (length < 0 || length > file.length - at - FRAME_BYTES) {
                break;
            }
            var kind = new String(file, at + Integer.BYTES, Integer.BYTES, StandardCharsets.US_ASCII);
            if (ESSENTIAL.contains(kind) || kind.equals(END)) {
                bare.write(file, at, FRAME_BYTES + length);
            }
            if (kind.equals(END)) {
                return bare.toByteArray();
            }
            at += FRAME_BYTES + length;
        }
        throw new UnusablePicture(UnusablePicture.Problem.BROKEN);
    }
}
