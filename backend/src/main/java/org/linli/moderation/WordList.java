package org.linli.moderation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.ahocorasick.trie.Trie;
import org.linli.shared.startup.Misconfigured;
import org.springframework.core.io.Resource;

/** Finds any of many words in a text, however they are written: wide or narrow, large or small, with signs in between. */
final class WordList {

    private static final int SHORTEST = 2;

    private final Trie words;

    WordList(List<String> lines) {
        var trie = Trie.builder();
        lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(WordList::plain)
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                .forEach(trie::addKeyword);
        this.words = trie.build();
    }

    /** Reads the file that a setting names, or stops the start in one line. */
    static WordList read(Resource file, String setting) {
        try {
            return new WordList(
                    file.getContentAsString(StandardCharsets.UTF_8).lines().toList());
        } catch (IOException unreadable) {
            throw new Misconfigured(setting + " cannot be read: set it to a file in UTF-8 with one word a line,"
                    + " for example file:/etc/linli/words.txt");
        }
    }

    boolean isIn(String text) {
        return words.containsMatch(plain(text));
    }

    /** Letters and digits only, in their usual width, small. */
    private static String plain(String text) {
        var usual = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return usual.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
