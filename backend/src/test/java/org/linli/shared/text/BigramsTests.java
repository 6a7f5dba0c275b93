package org.linli.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BigramsTests {

    private static final String CHARACTERS = "书包新轮椅老人Ａａ１2 ，。！\n\u3000😀𠮷éİßﬁ①\ud83d";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @ParameterizedTest
    @CsvSource({"书包, 1", "新书包, 2", "书书书, 1", "书, 1", "𠮷野家, 2", "'', 0", "'，。！ 😀', 0"})
    void aTextHasEachPairOnce(String text, int pairs) {
        assertThat(Bigrams.of(text).size()).isEqualTo(pairs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ＵＳＢ充电线", "usb 充电线", "《USB》充电线！", "U-S-B\u3000充电线。"})
    void widthCaseAndPunctuationMakeNoDifference(String text) {
        assertThat(Bigrams.of(text).values()).isEqualTo(Bigrams.of("usb充电线").values());
    }

    @Test
    void likenessIsTwiceWhatIsSharedByWhatBothHave() {
        assertThat(Bigrams.of("一个新书包").likeness(Bigrams.of("一个书包"))).isEqualTo(4.0 / 7, within(1e-9));
        assertThat(Bigrams.of("书包").likeness(Bigrams.of("轮椅"))).isZero();
        assertThat(Bigrams.of("").likeness(Bigrams.of("，"))).isZero();
    }

    @Test
    void pairsAreTheSameForEver() {
        assertThat(Bigrams.of("书包").values()).containsExactly(42089861893L);
    }

    @RepeatedTest(200)
    void likenessIsSymmetricAndAtMostOne() {
        var one = text();
        var other = text();
        var likeness = Bigrams.of(one).likeness(Bigrams.of(other));

        assertThat(likeness).as("seed %d", seed).isBetween(0.0, 1.0);
        assertThat(Bigrams.of(other).likeness(Bigrams.of(one)))
                .as("seed %d", seed)
                .isEqualTo(likeness);
    }

    @RepeatedTest(200)
    void aTextIsWhollyLikeItselfHoweverItIsSpaced() {
        var text = text();
        var spaced = String.join(" ", text.split("(?<=[书包，])")) + "。";
        var pairs = Bigrams.of(text);

        assertThat(Bigrams.of(spaced).values()).as("seed %d: %s", seed, text).isEqualTo(pairs.values());
        assertThat(pairs.likeness(Bigrams.of(spaced))).as("seed %d", seed).isEqualTo(pairs.size() == 0 ? 0 : 1);
    }

    @RepeatedTest(200)
    void whatIsPlainStaysAsItIs() {
        var plain = Bigrams.plain(text());

        assertThat(Bigrams.plain(plain)).as("seed %d", seed).isEqualTo(plain);
        assertThat(Bigrams.of(plain).size()).isLessThanOrEqualTo(Math.max(1, plain.length() - 1));
    }

    private String text() {
        var text = new StringBuilder();
        var points = CHARACTERS.codePoints().toArray();
        for (var left = random.nextInt(30); left > 0; left--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
