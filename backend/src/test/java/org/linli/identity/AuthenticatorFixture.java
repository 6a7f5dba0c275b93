package org.linli.identity;

import java.time.Clock;
import java.util.Base64;
import org.linli.shared.secrets.Secrets;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** An authenticator that tells the passwords of people whose second factor is being set up or is set up. */
@Component
class AuthenticatorFixture {

    private final JdbcTemplate jdbc;
    private final Secrets secrets;
    private final Clock clock;

    AuthenticatorFixture(JdbcTemplate jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The next password that was not used yet; those of before are forgotten as if time had passed. */
    String password(long personId) {
        jdbc.update("update second_factor set last_step = 0 where person_id = ?", personId);
        return OneTimePasswords.at(secret(personId), OneTimePasswords.step(clock.instant()));
    }

    byte[] secret(long personId) {
        var sealed = jdbc.queryForObject(
                "select secret_sealed from second_factor where person_id = ?", String.class, personId);
        return Base64.getDecoder()
                .decode(secrets.open(personId, "second-factor", sealed).orElseThrow());
    }
}
