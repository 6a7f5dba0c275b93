package org.linli.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** How people can be reached. */
public interface Contacts {

    /** The people with these ids by their id, while their accounts are in use. */
    Map<Long, Contact> byId(Collection<Long> personIds);

    /** The person with this openid, while her account is in use. */
    Optional<Long> personWith(String openid);

    /** The whole phone number; empty when none is bound. Whoever asks puts it on record. */
    Optional<String> phone(long personId);

    /** The whole real name; empty when it is not known. Whoever asks puts it on record. */
    Optional<String> realName(long personId);
}
