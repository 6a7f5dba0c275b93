package org.linli.notifications.outbox;

import java.util.Map;
import java.util.stream.Collectors;
import org.linli.identity.Contacts;
import org.linli.wechat.MessagesAllowed;
import org.linli.wechat.MessagesRefused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many messages of each template people allow: one consent is one message, and WeChat tells no balance. Raised only by
 * what WeChat pushes, signed; never by a client. The pushes are heard in the transaction that keeps them from being taken
 * twice, so each counts once.
 */
@Component
public class Quotas {

    private static final int MOST = 10_000;

    private final QuotaMapper mapper;
    private final Templates templates;
    private final Contacts contacts;

    Quotas(QuotaMapper mapper, Templates templates, Contacts contacts) {
        this.mapper = mapper;
        this.templates = templates;
        this.contacts = contacts;
    }

    @EventListener
    @Transactional
    public void allowed(MessagesAllowed event) {
        if (event.times() > 0 && templates.has(event.templateId())) {
            contacts.personWith(event.openid())
                    .ifPresent(person -> mapper.raise(person, event.templateId(), event.times(), MOST));
        }
    }

    @EventListener
    @Transactional
    public void refused(MessagesRefused event) {
        contacts.personWith(event.openid()).ifPresent(person -> clear(person, event.templateId()));
    }

    /** Takes one, if there is any; a template that is allowed for good needs none. */
    boolean take(long personId, Template template) {
        return template.longTerm() || mapper.take(personId, template.id()) == 1;
    }

    /** Gives one back that was taken for a message that certainly was not sent. */
    void giveBack(long personId, Template template) {
        if (!template.longTerm()) {
            mapper.raise(personId, template.id(), 1, MOST);
        }
    }

    void clear(long personId, String templateId) {
        mapper.clear(personId, templateId);
    }

    /** How many messages the person allows, by the template's id. */
    public Map<String, Integer> of(long personId) {
        return mapper.of(personId).stream()
                .collect(Collectors.toMap(QuotaMapper.Allowed::templateId, QuotaMapper.Allowed::allowed));
    }

    public void erase(long personId) {
        mapper.erase(personId);
    }
}
