package org.linli.identity;

import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.consents.ConsentItem;
import org.linli.consents.Consents;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.linli.shared.secrets.Masked;
import org.linli.shared.secrets.Secrets;
import org.linli.wechat.WeChatFailure;
import org.linli.wechat.WeChatGateway;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Phone numbers that WeChat vouches for: sealed, shown masked, found by an index, each bound to one person at most. */
@Service
class Phones {

    static final String FIELD = "phone";

    private final PhoneMapper mapper;
    private final PersonMapper people;
    private final WeChatGateway weChat;
    private final Consents consents;
    private final Secrets secrets;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Phones(
            PhoneMapper mapper,
            PersonMapper people,
            WeChatGateway weChat,
            Consents consents,
            Secrets secrets,
            Audit audit,
            PlatformTransactionManager transactionManager) {
        this.mapper = mapper;
        this.people = people;
        this.weChat = weChat;
        this.consents = consents;
        this.secrets = secrets;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** Binds the number that the code stands for, and notes that the person agrees. WeChat is asked outside the transaction. */
    Bound bind(Viewer viewer, String code, String policyVersion) {
        var number = numberOf(code);
        transaction.executeWithoutResult(status -> bindNumber(viewer, number, policyVersion));
        return new Bound(viewer.personId());
    }

    void bindNumber(Viewer viewer, String number, String policyVersion) {
        people.lock(viewer.personId()).orElseThrow(Fault::unauthenticated);
        if (!consents.agree(viewer.personId(), ConsentItem.PHONE, policyVersion)) {
            throw new IdentityRejected(IdentityErrorCode.POLICY_OUTDATED, "input", "policyVersion");
        }
        keep(viewer.personId(), number, "code");
        audit.record(Deed.by(viewer, "phone.bound"));
    }

    /** Seals and keeps a number in the running transaction; the unique key decides whose it is, not a look before. */
    void keep(long personId, String number, String field) {
        var sealed = secrets.seal(personId, FIELD, number);
        try {
            if (mapper.bind(personId, sealed, Masked.phone(number), secrets.index(FIELD, number)) == 0) {
                throw Fault.unauthenticated();
            }
        } catch (DuplicateKeyException taken) {
            throw new IdentityRejected(IdentityErrorCode.PHONE_TAKEN, "input", field);
        }
    }

    /** Forgets the viewer's number. */
    @Transactional
    public Bound forget(Viewer viewer) {
        people.lock(viewer.personId()).orElseThrow(Fault::unauthenticated);
        if (mapper.forget(viewer.personId()) == 0) {
            throw new IdentityRejected(IdentityErrorCode.PHONE_NOT_BOUND);
        }
        audit.record(Deed.by(viewer, "phone.forgotten"));
        return new Bound(viewer.personId());
    }

    private String numberOf(String code) {
        try {
            return weChat.phoneNumber(code);
        } catch (WeChatFailure.InvalidCode failure) {
            throw new IdentityRejected(IdentityErrorCode.PHONE_CODE_INVALID, "input", "code");
        } catch (WeChatFailure.RateLimited failure) {
            throw new IdentityRejected(IdentityErrorCode.RATE_LIMITED);
        } catch (WeChatFailure failure) {
            throw Fault.unavailable();
        }
    }

    /** Whose number it is now. */
    record Bound(long personId) {}
}
