package org.linli.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTests {

    private final WordList words = new WordList(List.of("# 注释", "", "加微信", "vx号"));

    @ParameterizedTest
    @ValueSource(strings = {"加微信领奖", "请加 微 信", "加*微-信", "VX号123", "ＶＸ号"})
    void findsWordsHoweverTheyAreWritten(String text) {
        assertThat(words.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"微信群里见", "注释", "", "邻居老王"})
    void leavesOtherTextsAlone(String text) {
        assertThat(words.isIn(text)).isFalse();
    }
}
