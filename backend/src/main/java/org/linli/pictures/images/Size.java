package org.linli.pictures.images;

import java.util.Locale;

/** How large pictures are kept: the longer side in pixels, at most. */
public enum Size {
    /** For lists and avatars. */
    SMALL(240),
    /** For pages. */
    MEDIUM(720),
    /** For a look at nothing else. */
    LARGE(1_600);

    private final int longerSide;

    Size(int longerSide) {
        this.longerSide = longerSide;
    }

    int longerSide() {
        return longerSide;
    }

    /** The end of the name of the picture's file, for example {@code large.jpg}. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".jpg";
    }
}
