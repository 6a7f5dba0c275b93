package org.linli.notifications.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.NotificationKind;

/**
 * Something that a person is to be told.
 *
 * @param wording key of its texts: {@code notification.<wording>.title}, {@code .text} and {@code .state}
 * @param arguments what the texts are filled with, by name; other people only by names that everyone may see
 * @param page where it goes on in the mini-program; null for nowhere
 * @param organisationId the node where it happened; null for none
 * @param urgent whether the person is called when she cannot be reached
 * @param dedupeKey the same for the same news, however often it comes
 */
public record Notice(
        long personId,
        NotificationKind kind,
        String wording,
        Map<String, Argument> arguments,
        @Nullable String page,
        @Nullable Long organisationId,
        boolean urgent,
        String dedupeKey) {

    /** News that can wait and happened at no node in particular. */
    public static Notice of(
            long personId, NotificationKind kind, String wording, Map<String, Argument> arguments, String dedupeKey) {
        return new Notice(personId, kind, wording, arguments, null, null, false, dedupeKey);
    }

    public Notice on(String where) {
        return new Notice(personId, kind, wording, arguments, where, organisationId, urgent, dedupeKey);
    }

    public Notice at(@Nullable Long nodeId) {
        return new Notice(personId, kind, wording, arguments, page, nodeId, urgent, dedupeKey);
    }

    public Notice urgentIf(boolean pressing) {
        return new Notice(personId, kind, wording, arguments, page, organisationId, pressing, dedupeKey);
    }
}
