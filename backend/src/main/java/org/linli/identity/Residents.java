package org.linli.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.shared.VerificationLevel;

/** Who belongs where, as far as the level of people hangs on it. */
public interface Residents {

    /** Lets a person belong to a household until then, which makes her RESIDENT, in the running transaction. */
    void settle(long personId, long communityId, long householdId, Instant until);

    /** Ends a person's belonging; she falls back to PHONE, or to GUEST without a phone number. */
    void unsettle(long personId);

    /** The person's level, whoever she is. */
    Optional<VerificationLevel> level(long personId);

    /** The people with these ids as those see them who tell residents, by their id. */
    Map<Long, ResidentCard> cards(Collection<Long> personIds);

    /** The people with these ids as everyone may see them, by their id; closed accounts are left out. */
    Map<Long, PublicPerson> people(Collection<Long> personIds);

    /** Up to 30 people who belong to the household. */
    List<Long> membersOf(long householdId);
}
