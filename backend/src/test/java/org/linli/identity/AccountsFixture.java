package org.linli.identity;

import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.Instant;
import org.linli.shared.secrets.Secrets;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes accounts whose closing is not guarded. */
@Component
public class AccountsFixture {

    private final AccountMapper mapper;
    private final AccountData data;
    private final Secrets secrets;
    private final JdbcTemplate jdbc;

    AccountsFixture(AccountMapper mapper, AccountData data, Secrets secrets, JdbcTemplate jdbc) {
        this.mapper = mapper;
        this.data = data;
        this.secrets = secrets;
        this.jdbc = jdbc;
    }

    /** Accounts that are looked at before they are closed, and not locked. */
    public Accounts withoutLock() {
        var looking = (AccountMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AccountMapper.class},
                (proxy, method, arguments) -> method.getName().equals("lockDue")
                        ? jdbc
                                .queryForList(
                                        "select id from person where id = ? and closes_at <= ? and status <> 'CLOSED'",
                                        Long.class,
                                        arguments[0],
                                        Timestamp.from((Instant) arguments[1]))
                                .stream()
                                .findFirst()
                        : method.invoke(mapper, arguments));
        return new Accounts(looking, data, secrets);
    }
}
