package org.linli.ballots;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.ballots.counting.Count;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a ballot came to, so that nobody has to ask how. */
@Component
class ResultTexts {

    private static final String PREFIX = "BallotResult.";
    private static final int FEN = 2;

    private final MessageSource messages;

    ResultTexts(MessageSource messages) {
        this.messages = messages;
    }

    String of(Ballot ballot, List<BallotOption> options, Count count, Locale locale) {
        var text = new StringBuilder(turnout(ballot, count, locale));
        if (count.spoilt() > 0) {
            text.append(say("spoilt", locale, count.spoilt()));
        }
        text.append(say("then", locale)).append(totals(ballot, options, count, locale));
        if (ballot.status() == BallotStatus.CLOSED) {
            text.append(say("then", locale)).append(outcome(ballot, options, count, locale));
        }
        return text.append(say("end", locale)).toString();
    }

    private String turnout(Ballot ballot, Count count, Locale locale) {
        var unit = ballot.unit().name();
        return ballot.needed() == 0
                ? say("turnout." + unit, locale, ballot.rollSize(), count.cast())
                : say("turnout.needed." + unit, locale, ballot.rollSize(), count.cast(), ballot.needed());
    }

    private String totals(Ballot ballot, List<BallotOption> options, Count count, Locale locale) {
        var totals = count.totals();
        if (ballot.type() == BallotType.YES_NO) {
            return say("yesno", locale, totals.get(0), totals.get(1), totals.get(2));
        }
        var kind = ballot.type() == BallotType.POINTS ? "points" : "votes";
        return IntStream.range(0, totals.size())
                .mapToObj(place -> say(kind, locale, options.get(place).label(), totals.get(place)))
                .collect(Collectors.joining(say("and", locale)));
    }

    private String outcome(Ballot ballot, List<BallotOption> options, Count count, Locale locale) {
        if (count.outcome() == BallotOutcome.NO_QUORUM) {
            return say("noquorum", locale);
        }
        if (ballot.type() == BallotType.YES_NO) {
            var percent = 100 * count.totals().getFirst() / count.cast();
            var passed = count.outcome() == BallotOutcome.PASSED ? "passed" : "notpassed";
            return say(passed, locale, percent, say("share." + ballot.majority().name(), locale));
        }
        if (count.winners().isEmpty()) {
            return say("level", locale);
        }
        var names = count.winners().stream()
                .map(place -> options.get(place).label())
                .collect(Collectors.joining(say("and", locale)));
        if (ballot.budgetFen() != null && ballot.budgetRule() != null) {
            return say(
                    "budget." + ballot.budgetRule().name(),
                    locale,
                    names,
                    yuan(ballot.budgetFen()),
                    yuan(count.spent()));
        }
        return ballot.type() == BallotType.RANKING
                ? say(
                        "runoff",
                        locale,
                        count.rounds().size(),
                        names,
                        count.rounds().getLast().totals().get(count.winners().getFirst()))
                : say("chosen", locale, names);
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, FEN).stripTrailingZeros().toPlainString();
    }

    private String say(String what, Locale locale, Object... numbers) {
        var texts = IntStream.range(0, numbers.length)
                .mapToObj(place -> String.valueOf(numbers[place]))
                .toArray();
        return messages.getMessage(PREFIX + what, texts, locale);
    }
}
