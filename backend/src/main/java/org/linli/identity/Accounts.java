package org.linli.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.shared.secrets.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of accounts. */
@Service
public class Accounts {

    private final AccountMapper mapper;
    private final AccountData data;
    private final Secrets secrets;

    Accounts(AccountMapper mapper, AccountData data, Secrets secrets) {
        this.mapper = mapper;
        this.data = data;
        this.secrets = secrets;
    }

    /**
     * Closes an account for good: erases what identity keeps of the person, ends her sessions and appointments and destroys
     * her key, so that nothing that was sealed for her can be read. What other modules keep, they have to erase before.
     * Harmless when it is closed already.
     */
    @Transactional
    public void close(long personId) {
        data.erase(personId);
        secrets.shred(personId);
    }

    /** Notes when the account is to be closed; false when it is in no use or that was asked for before. */
    public boolean askToClose(long personId, Instant closesAt) {
        return mapper.askToClose(personId, closesAt) == 1;
    }

    /** Keeps the account after all; false when nobody had asked to close it. */
    public boolean cancelClosing(long personId) {
        return mapper.cancelClosing(personId) == 1;
    }

    /** Up to {@code most} accounts whose time to be closed has come, the longest due first. */
    public List<Long> due(Instant now, int most) {
        return mapper.due(now, most);
    }

    /** Whether the account's time to be closed has come; if so, nobody else changes that until the transaction ends. */
    public boolean lockDue(long personId, Instant now) {
        return mapper.lockDue(personId, now).isPresent();
    }

    /** When the account is to be closed; empty when nobody has asked for it. */
    public Optional<Instant> closesAt(long personId) {
        return mapper.closesAt(personId);
    }
}
