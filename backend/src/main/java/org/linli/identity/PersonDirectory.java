package org.linli.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.moderation.Author;
import org.linli.moderation.Authors;
import org.linli.shared.VerificationLevel;
import org.linli.shared.secrets.Secrets;
import org.springframework.stereotype.Component;

/** What other modules have to know of people. */
@Component
class PersonDirectory implements Contacts, Residents, Authors {

    private final PersonDirectoryMapper mapper;
    private final Secrets secrets;
    private final Clock clock;

    PersonDirectory(PersonDirectoryMapper mapper, Secrets secrets, Clock clock) {
        this.mapper = mapper;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Map<Long, Contact> byId(Collection<Long> personIds) {
        return mapped(personIds, mapper::contacts, Contact::personId);
    }

    @Override
    public Optional<Long> personWith(String openid) {
        return mapper.personWith(openid);
    }

    @Override
    public Optional<String> phone(long personId) {
        return mapper.sealedPhone(personId).flatMap(text -> secrets.open(personId, "phone", text));
    }

    @Override
    public Optional<String> realName(long personId) {
        return mapper.sealedName(personId).flatMap(text -> secrets.open(personId, "name", text));
    }

    @Override
    public void settle(long personId, long communityId, long householdId, Instant until) {
        mapper.settle(personId, communityId, householdId, until);
    }

    @Override
    public void unsettle(long personId) {
        mapper.unsettle(personId);
    }

    @Override
    public Optional<VerificationLevel> level(long personId) {
        return mapper.level(personId);
    }

    @Override
    public Map<Long, ResidentCard> cards(Collection<Long> personIds) {
        return mapped(personIds, mapper::cards, ResidentCard::id);
    }

    @Override
    public Map<Long, PublicPerson> people(Collection<Long> personIds) {
        return mapped(personIds, mapper::people, PublicPerson::id);
    }

    @Override
    public List<Long> membersOf(long householdId) {
        return mapper.membersOf(householdId, clock.instant());
    }

    @Override
    public Optional<Author> find(long personId) {
        return mapper.author(personId);
    }

    private static <T> Map<Long, T> mapped(
            Collection<Long> ids, Function<Collection<Long>, List<T>> load, Function<T, Long> id) {
        return ids.isEmpty() ? Map.of() : load.apply(ids).stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
