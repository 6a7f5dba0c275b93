package org.linli.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.organisation.Appointments;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.shared.privacy.PersonalData;
import org.linli.shared.secrets.Masked;
import org.linli.shared.secrets.Secrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that a grid worker keeps for people without WeChat, until they take them over. */
@Service
class KeptPeople {

    static final Duration HAND_OVER = Duration.ofDays(7);

    /** A year, after which somebody has to look whether the person still lives there. */
    private static final int LONGEST_NAME = 30;

    private static final Pattern PHONE = Pattern.compile("1[0-9]{10}");
    private static final String PURPOSE = "account-hand-over";

    /** What a new account has anyhow. */
    private static final Set<String> NO_USE =
            Set.of(AccountData.NAME, "consents", "notifications", "accesses", "exports");

    private final KeptPersonMapper mapper;
    private final AccountMapper accounts;
    private final PhoneMapper phoneMapper;
    private final ProxySessions proxies;
    private final Phones phones;
    private final Residents residents;
    private final HouseholdRegister households;
    private final Organisations organisations;
    private final Appointments appointments;
    private final Sessions sessions;
    private final Secrets secrets;
    private final SecretCodes codes;
    private final Audit audit;
    private final ObjectProvider<PersonalData> data;
    private final Ids ids;
    private final Clock clock;

    KeptPeople(
            KeptPersonMapper mapper,
            AccountMapper accounts,
            PhoneMapper phoneMapper,
            ProxySessions proxies,
            Phones phones,
            Residents residents,
            HouseholdRegister households,
            Organisations organisations,
            Appointments appointments,
            Sessions sessions,
            Secrets secrets,
            SecretCodes codes,
            Audit audit,
            ObjectProvider<PersonalData> data,
            Ids ids,
            Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.phoneMapper = phoneMapper;
        this.proxies = proxies;
        this.phones = phones;
        this.residents = residents;
        this.households = households;
        this.organisations = organisations;
        this.appointments = appointments;
        this.sessions = sessions;
        this.secrets = secrets;
        this.codes = codes;
        this.audit = audit;
        this.data = data;
        this.ids = ids;
        this.clock = clock;
    }

    /** Registers a resident of a household who has no WeChat. */
    @Permitted(Permission.ACT_FOR_RESIDENTS)
    @Transactional
    public Registered register(Viewer viewer, long householdId, String name, @Nullable String phone) {
        var household = organisations
                .find(householdId)
                .filter(node -> node.kind() == OrganisationKind.HOUSEHOLD && node.communityId() != null)
                .filter(node -> viewer.standing().may(Permission.ACT_FOR_RESIDENTS, node.path()))
                .orElseThrow(() -> new IdentityRejected(IdentityErrorCode.NOT_FOUND, "input", "householdId"));
        if (!Text.isLine(name, 1, LONGEST_NAME)) {
            throw new IdentityRejected(IdentityErrorCode.INVALID, "input", "name");
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw new IdentityRejected(IdentityErrorCode.INVALID, "input", "phone");
        }
        var id = ids.next();
        var now = now();
        mapper.insert(id, secrets.seal(id, "name", name), Masked.name(name), viewer.actorId(), now);
        if (phone != null) {
            phones.keep(id, phone, "phone");
        }
        if (!households.enter(id, household)) {
            throw new IdentityRejected(IdentityErrorCode.HOUSEHOLD_FULL, "input", "householdId");
        }
        audit.record(Deed.by(viewer, "person.registered").about(id).at(householdId));
        return new Registered(id);
    }

    /** The person with this number who belongs under the node. The look-up goes on record. */
    @Permitted(Permission.CONFIRM_RESIDENTS)
    @Transactional
    public Optional<ResidentCard> byPhone(Viewer viewer, long nodeId, String phone) {
        var node = organisations.find(nodeId).filter(found -> viewer.standing()
                .may(Permission.CONFIRM_RESIDENTS, found.path()));
        if (node.isEmpty()) {
            return Optional.empty();
        }
        var found =
                phoneMapper.findByIndex(secrets.index(Phones.FIELD, phone)).filter(place -> belongs(place, node.get()));
        found.ifPresent(place ->
                audit.record(Deed.by(viewer, "person.found").about(place.id()).at(nodeId)));
        return found.map(place -> residents.cards(List.of(place.id())).get(place.id()));
    }

    private boolean belongs(Place place, Organisation node) {
        var at = place.nodeId();
        return at != null
                && organisations
                        .find(at)
                        .filter(home -> home.path().startsWith(node.path()))
                        .isPresent();
    }

    /** Makes a code with which the person can take her account over. */
    @Permitted(Permission.ACT_FOR_RESIDENTS)
    @Transactional
    public Offered handOver(Viewer viewer, long personId) {
        var node = proxies.requireKept(viewer, personId);
        var code = codes.create();
        var expiresAt = now().plus(HAND_OVER);
        mapper.offer(personId, codes.hash(PURPOSE, code), viewer.actorId(), expiresAt);
        audit.record(Deed.by(viewer, "account.offered").about(personId).at(node.id()));
        return new Offered(code, expiresAt);
    }

    /** Moves the viewer's WeChat identity to the account that was kept for her, and ends her new one. */
    @Transactional
    public Taken takeOver(Viewer viewer, String code) {
        var hash = codes.hash(PURPOSE, code);
        var now = now();
        var keptId = mapper.offered(hash, now).orElseThrow(KeptPeople::codeInvalid);
        var own = viewer.personId();
        mapper.lock(Math.min(own, keptId));
        mapper.lock(Math.max(own, keptId));
        var guest = mapper.find(own).orElseThrow(KeptPeople::codeInvalid);
        var kept = mapper.find(keptId).filter(KeptPersonMapper.KeptPerson::kept);
        if (guest.openid() == null || isInUse(guest)) {
            throw new IdentityRejected(IdentityErrorCode.ACCOUNT_IN_USE);
        }
        if (kept.isEmpty() || mapper.use(hash, now) == 0) {
            throw codeInvalid();
        }
        sessions.closeAll(own);
        sessions.closeAll(keptId);
        accounts.erase(own);
        accounts.deleteRecoveryCodes(own);
        accounts.deleteSecondFactor(own);
        secrets.shred(own);
        if (mapper.give(keptId, guest.openid(), guest.unionid()) == 0) {
            throw codeInvalid();
        }
        audit.record(Deed.by(viewer, "account.taken-over").about(keptId));
        return new Taken(keptId);
    }

    private boolean isInUse(KeptPersonMapper.KeptPerson guest) {
        return !guest.level().equals(VerificationLevel.GUEST.name())
                || !appointments.heldBy(guest.id()).isEmpty()
                || data.stream().filter(part -> !NO_USE.contains(part.name())).anyMatch(part -> !part.export(guest.id())
                        .isEmpty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static IdentityRejected codeInvalid() {
        return new IdentityRejected(IdentityErrorCode.CODE_INVALID, "input", "code");
    }

    /** Who was registered. */
    record Registered(long personId) {}

    /** A code, and until when it is good. */
    record Offered(String code, Instant expiresAt) {}

    /** Which account was taken over. */
    record Taken(long personId) {}
}
