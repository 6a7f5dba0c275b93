package org.linli.wishes.suggesting;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.identity.Contact;
import org.linli.identity.Contacts;
import org.linli.identity.Residents;
import org.linli.organisation.Appointed;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Role;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.WishSettings;
import org.linli.wishes.wish.Wishes;
import org.springframework.stereotype.Component;

/**
 * Whom staff could ask to take a wish, by what people have done before and say that they would do. That somebody is a party
 * member is never told: members and volunteers are both "registered".
 */
@Component
class Suggestions {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Set<Role> HELPERS = Set.of(Role.VOLUNTEER, Role.MEMBER);
    private static final int MOST = 20;
    private static final int MOST_REGISTERED = 100;

    private final CandidateMapper mapper;
    private final Wishes wishes;
    private final Organisations organisations;
    private final Appointments appointments;
    private final Contacts contacts;
    private final Residents residents;
    private final WishSettings settings;
    private final Clock clock;

    Suggestions(
            CandidateMapper mapper,
            Wishes wishes,
            Organisations organisations,
            Appointments appointments,
            Contacts contacts,
            Residents residents,
            WishSettings settings,
            Clock clock) {
        this.mapper = mapper;
        this.wishes = wishes;
        this.organisations = organisations;
        this.appointments = appointments;
        this.contacts = contacts;
        this.residents = residents;
        this.settings = settings;
        this.clock = clock;
    }

    /** The likeliest ones first; nobody when the wish is not the viewer's to see to. */
    @Permitted(Permission.TEND_WISHES)
    List<Candidate> of(Viewer viewer, long wishId, int first) {
        if (first < 1 || first > MOST) {
            throw Fault.badInput("first", MOST);
        }
        return wishes.find(wishId)
                .filter(wish -> wish.isShown() && viewer.standing().may(Permission.TEND_WISHES, wish.path()))
                .map(wish -> of(wish, first))
                .orElse(List.of());
    }

    private List<Candidate> of(Wish wish, int first) {
        var busy = new HashSet<>(mapper.askedOrClaiming(wish.id()));
        var found = Stream.of(
                        mapper.fulfilling(wish, clock.instant().minus(YEAR)).stream(),
                        registered(wish).stream(),
                        Stream.of(wish.organisationId(), wish.communityId())
                                .distinct()
                                .map(Candidate::ownNode))
                .flatMap(Function.identity())
                .collect(Collectors.toMap(Suggestions::id, Function.identity(), Candidate::and, LinkedHashMap::new))
                .values()
                .stream()
                .filter(candidate -> !busy.contains(id(candidate)))
                .toList();
        var able = able(wish, found);
        return found.stream()
                .filter(candidate -> candidate.personId() == null || able.contains(candidate.personId()))
                .sorted(Comparator.comparingInt(Candidate::weight).reversed())
                .limit(first)
                .toList();
    }

    private static long id(Candidate candidate) {
        return candidate.personId() == null ? Objects.requireNonNull(candidate.organisationId()) : candidate.personId();
    }

    private List<Candidate> registered(Wish wish) {
        var nodes = organisations.byId(List.of(wish.organisationId(), wish.communityId()));
        var people = nodes.values().stream()
                .flatMap(node -> appointments.at(node, HELPERS, 0, MOST_REGISTERED).stream())
                .map(Appointed::personId)
                .collect(Collectors.toSet());
        var loads = people.isEmpty()
                ? Map.<Long, Integer>of()
                : mapper.loads(people).stream()
                        .collect(Collectors.toMap(CandidateMapper.Load::personId, CandidateMapper.Load::waiting));
        return people.stream()
                .map(person -> Candidate.registered(person, loads.getOrDefault(person, 0)))
                .toList();
    }

    /** Those who could claim the wish themselves. */
    private Set<Long> able(Wish wish, List<Candidate> candidates) {
        var most = settings.of(wish.communityId()).openClaims();
        var people = candidates.stream()
                .filter(candidate -> candidate.personId() != null && candidate.waiting() < most)
                .map(Candidate::personId)
                .collect(Collectors.toSet());
        var required = wish.pseudonym() == null ? settings.level() : VerificationLevel.RESIDENT;
        var cards = residents.cards(people);
        var homes = homes(wish, people);
        return people.stream()
                .filter(person -> person != wish.authorId())
                .filter(person ->
                        cards.containsKey(person) && cards.get(person).level().satisfies(required))
                .filter(person -> homes.get(wish.authorId()) == null
                        || !Objects.equals(homes.get(person), homes.get(wish.authorId())))
                .collect(Collectors.toSet());
    }

    private Map<Long, Long> homes(Wish wish, Collection<Long> people) {
        var ids = new HashSet<>(people);
        ids.add(wish.authorId());
        return contacts.byId(ids).values().stream()
                .filter(contact -> contact.householdId() != null)
                .collect(Collectors.toMap(Contact::personId, contact -> Objects.requireNonNull(contact.householdId())));
    }
}
