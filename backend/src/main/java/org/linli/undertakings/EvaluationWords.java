package org.linli.undertakings;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what an evaluation came to, and by which rule. */
@Component
class EvaluationWords {

    private final MessageSource messages;

    EvaluationWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(TopicEvaluation evaluation, Locale locale) {
        var average = evaluation.exactAverage();
        return messages.getMessage(
                "TopicEvaluationOutcome." + evaluation.result().name(),
                new Object[] {
                    Integer.toString(evaluation.scoreCount()),
                    average == null ? "" : average.toPlainString(),
                    Integer.toString(TopicEvaluation.ENOUGH),
                    Integer.toString(TopicEvaluation.FEWEST)
                },
                locale);
    }
}
