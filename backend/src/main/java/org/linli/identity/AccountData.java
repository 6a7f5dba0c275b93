package org.linli.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Appointments;
import org.linli.shared.privacy.PersonalData;
import org.linli.shared.secrets.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What identity keeps about a person. */
@Component
class AccountData implements PersonalData {

    static final String NAME = "account";

    private final AccountMapper mapper;
    private final SecondFactorMapper factors;
    private final Sessions sessions;
    private final Appointments appointments;
    private final Secrets secrets;

    AccountData(
            AccountMapper mapper,
            SecondFactorMapper factors,
            Sessions sessions,
            Appointments appointments,
            Secrets secrets) {
        this.mapper = mapper;
        this.factors = factors;
        this.sessions = sessions;
        this.appointments = appointments;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        var rows = new ArrayList<Map<String, Object>>();
        mapper.find(personId).ifPresent(account -> rows.add(account(personId, account)));
        for (var device : sessions.devices(personId, "")) {
            rows.add(row(
                    "device", device.name(),
                    "signedInAt", device.signedInAt().toString(),
                    "lastSeenAt", device.lastSeenAt().toString()));
        }
        for (var appointment : appointments.of(personId)) {
            rows.add(row(
                    "role", appointment.role().name(),
                    "organisationId", Long.toString(appointment.organisationId()),
                    "startsOn", appointment.startsOn().toString(),
                    "endsOn",
                            appointment.endsOn() == null
                                    ? null
                                    : appointment.endsOn().toString()));
        }
        return rows;
    }

    private Map<String, Object> account(long personId, AccountMapper.Account account) {
        return row(
                "id", Long.toString(personId),
                "nickname", account.nickname(),
                "level", account.level(),
                "phone", open(personId, "phone", account.phoneSealed()),
                "name", open(personId, "name", account.nameSealed()),
                "since", account.createdAt().toString(),
                "kept", account.kept(),
                "secondFactor", factors.isConfirmed(personId));
    }

    private @Nullable String open(long personId, String field, @Nullable String sealed) {
        return sealed == null ? null : secrets.open(personId, field, sealed).orElse(null);
    }

    /** Names and values by turns; what is null is left out. */
    private static Map<String, Object> row(@Nullable Object... namesAndValues) {
        var row = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                row.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return row;
    }

    @Override
    @Transactional
    public void erase(long personId) {
        sessions.closeAll(personId);
        mapper.erase(personId);
        mapper.deleteHandOver(personId);
        mapper.deleteRecoveryCodes(personId);
        mapper.deleteSecondFactor(personId);
        appointments.endAll(personId);
    }
}
