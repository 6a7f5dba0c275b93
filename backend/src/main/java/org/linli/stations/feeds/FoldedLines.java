package org.linli.stations.feeds;

/**
 * Folds the lines of a calendar at 75 bytes of UTF-8, between characters. The library that writes it counts UTF-16 units
 * instead: its lines of Chinese are three times too long.
 */
final class FoldedLines {

    private static final int LONGEST = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    /** The same content with folded lines; lines end with CR and LF. */
    static String of(String content) {
        var folded = new StringBuilder(content.length() + content.length() / 16);
        var bytes = 0;
        for (var i = 0; i < content.length(); ) {
            var character = content.codePointAt(i);
            var isBreak = character == '\r' || character == '\n';
            var size = isBreak ? 0 : bytesOf(character);
            if (bytes + size > LONGEST) {
                folded.append(FOLD);
                bytes = 1;
            }
            folded.appendCodePoint(character);
            bytes = isBreak ? 0 : bytes + size;
            i += Character.charCount(character);
        }
        return folded.toString();
    }

    private static int bytesOf(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
