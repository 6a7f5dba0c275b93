package org.linli.audit;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells people in their language what others did with what belongs to them. */
@Component
class AccessRecords {

    private final DeedMapper mapper;
    private final MessageSource messages;

    AccessRecords(DeedMapper mapper, MessageSource messages) {
        this.mapper = mapper;
        this.messages = messages;
    }

    List<AccessRecord> about(long personId, long before, int limit, Locale locale) {
        return mapper.findAbout(personId, before, limit).stream()
                .map(deed -> new AccessRecord(
                        deed.id(),
                        text(deed.action(), locale),
                        deed.role(),
                        deed.organisationId(),
                        deed.purpose(),
                        deed.at()))
                .toList();
    }

    private String text(String action, Locale locale) {
        var keys = new String[] {"deed." + action, "deed.other"};
        return messages.getMessage(new DefaultMessageSourceResolvable(keys), locale);
    }
}
