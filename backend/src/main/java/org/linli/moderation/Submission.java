package org.linli.moderation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What somebody wants others to see.
 *
 * @param authorId who wrote it
 * @param text at most {@value #LONGEST_TEXT} characters; empty when there is only a picture
 * @param pictures at most 9
 */
public record Submission(ContentKind kind, long authorId, String text, List<SubmittedPicture> pictures) {

    /** The most characters that WeChat checks at once. */
    public static final int LONGEST_TEXT = 2_500;

    private static final int MOST_PICTURES = 9;

    public Submission {
        pictures = List.copyOf(pictures);
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT || pictures.size() > MOST_PICTURES) {
            throw new IllegalArgumentException("The content is larger than what can be checked");
        }
    }

    /** SHA-256 of all that is checked, which a verdict is bound to. */
    public String hash() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(text.getBytes(StandardCharsets.UTF_8));
            for (var picture : pictures) {
                sha256.update((byte) 0);
                sha256.update(picture.hash().getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("This JVM has no SHA-256", exception);
        }
    }
}
