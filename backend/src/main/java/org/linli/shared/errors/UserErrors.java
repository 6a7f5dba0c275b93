package org.linli.shared.errors;

import java.util.List;
import java.util.Locale;
import org.linli.shared.idempotency.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Words the broken rule of an outcome in the viewer's language. */
@Component
public class UserErrors {

    private final MessageSource messages;

    UserErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** The outcome's broken rule as a list of one, or an empty list. */
    public <C extends Enum<C>> List<UserError<C>> of(Class<C> codes, Outcome<?> outcome, Locale locale) {
        var rejection = outcome.rejection();
        if (rejection == null) {
            return List.of();
        }
        var field = rejection.field().isEmpty() ? null : rejection.field();
        var message = messages.getMessage(wording(codes, rejection), locale);
        return List.of(new UserError<>(Enum.valueOf(codes, rejection.code()), message, field));
    }

    private static MessageSourceResolvable wording(Class<?> codes, Rejection rejection) {
        var general = codes.getSimpleName() + "." + rejection.code();
        var arguments = rejection.arguments().toArray();
        return rejection.field().isEmpty()
                ? new DefaultMessageSourceResolvable(new String[] {general}, arguments)
                : new DefaultMessageSourceResolvable(
                        new String[] {general + "." + rejection.field().getLast(), general}, arguments);
    }
}
