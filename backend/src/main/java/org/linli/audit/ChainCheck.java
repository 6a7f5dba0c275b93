package org.linli.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether the record was tampered with. */
@Component
class ChainCheck {

    private static final int BATCH = 1000;

    private final ChainMapper mapper;

    ChainCheck(ChainMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Goes through the whole chain, as of one instant.
     *
     * @param known an earlier end of the chain, number and seal with a colon between, which must still be in it; null for none
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict check(@Nullable String known) {
        var chain = mapper.find().orElse(null);
        if (chain == null) {
            return Verdict.broken("the row of the chain's ends is gone");
        }
        if (mapper.countUpTo(chain.baseNumber()) > 0) {
            return Verdict.broken("there are deeds in front of the first one, number " + (chain.baseNumber() + 1));
        }
        return new Walk(chain, known).go();
    }

    /**
     * What was found.
     *
     * @param text in words
     */
    record Verdict(boolean isUnbroken, String text) {

        private static Verdict broken(String how) {
            return new Verdict(false, "the chain is broken: " + how);
        }
    }

    /** One walk from the base to the head. */
    private final class Walk {

        private final Chain chain;
        private final @Nullable String known;
        private long number;
        private String seal;
        private long deeds;
        private boolean metKnown;

        private Walk(Chain chain, @Nullable String known) {
            this.chain = chain;
            this.known = known;
            this.number = chain.baseNumber();
            this.seal = chain.baseSeal();
            this.metKnown = known == null || known.equals(number + ":" + seal);
        }

        private Verdict go() {
            for (var batch = mapper.after(number, BATCH); !batch.isEmpty(); batch = mapper.after(number, BATCH)) {
                for (var deed : batch) {
                    var broken = step(deed);
                    if (broken.isPresent()) {
                        return Verdict.broken(broken.get());
                    }
                }
            }
            if (number != chain.headNumber() || !seal.equals(chain.headSeal())) {
                return Verdict.broken("it ends at number %d, not at %d".formatted(number, chain.headNumber()));
            }
            return metKnown
                    ? new Verdict(
                            true,
                            "%d deeds, chain unbroken, head %d:%s, %d not sealed yet"
                                    .formatted(deeds, number, seal, mapper.countUnsealed()))
                    : Verdict.broken("the head that was known, " + known + ", is not in it");
        }

        /** Takes one more deed; tells what is wrong with it. */
        private Optional<String> step(SealedDeed deed) {
            var expected = number + 1;
            if (deed.sealNumber() == null || deed.sealNumber() != expected) {
                return Optional.of("number %d is missing".formatted(expected));
            }
            var right = deed.sealAfter(seal, expected);
            if (!right.equals(deed.seal())) {
                return Optional.of("number %d (id %d) is not what was sealed".formatted(expected, deed.id()));
            }
            number = expected;
            seal = right;
            deeds++;
            metKnown |= (number + ":" + seal).equals(known);
            return Optional.empty();
        }
    }
}
