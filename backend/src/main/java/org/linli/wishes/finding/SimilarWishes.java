package org.linli.wishes.finding;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linli.identity.Contact;
import org.linli.identity.Contacts;
import org.linli.wishes.shelves.Titles;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.Wishes;
import org.springframework.stereotype.Component;

/** Shows whoever writes a wish what her neighbours have wished already. */
@Component
class SimilarWishes {

    private final Titles titles;
    private final Wishes wishes;
    private final Contacts contacts;
    private final Clock clock;

    SimilarWishes(Titles titles, Wishes wishes, Contacts contacts, Clock clock) {
        this.titles = titles;
        this.wishes = wishes;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Wishes of others in the person's community that can be claimed now, the most alike first. */
    List<Wish> to(String title, long personId, int limit) {
        var community = Optional.ofNullable(contacts.byId(List.of(personId)).get(personId))
                .map(Contact::communityId);
        if (community.isEmpty()) {
            return List.of();
        }
        var ids = titles.like(title, community.get(), personId, limit);
        var rows = wishes.byId(ids);
        var now = clock.instant();
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .filter(wish -> wish.isOpenAt(now))
                .toList();
    }
}
