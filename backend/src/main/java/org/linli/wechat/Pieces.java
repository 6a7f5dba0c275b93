package org.linli.wechat;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces that WeChat takes; they overlap, so that no word hides at a cut. */
final class Pieces {

    static final int LONGEST = 2500;
    private static final int OVERLAP = 50;

    private Pieces() {}

    static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        var length = text.codePointCount(0, text.length());
        var from = 0;
        while (from + LONGEST < length) {
            pieces.add(part(text, from, from + LONGEST));
            from += LONGEST - OVERLAP;
        }
        pieces.add(part(text, from, length));
        return pieces;
    }

    private static String part(String text, int from, int to) {
        var begin = text.offsetByCodePoints(0, from);
        return text.substring(begin, text.offsetByCodePoints(begin, to - from));
    }
}
