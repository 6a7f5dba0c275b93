package org.linli.identity;

import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.linli.wechat.WeChatFailure;
import org.linli.wechat.WeChatGateway;
import org.linli.wechat.WeChatIdentity;
import org.springframework.stereotype.Service;

/** Signing in by WeChat, and staying signed in. */
@Service
class SignIns {

    private final WeChatGateway weChat;
    private final People people;
    private final Sessions sessions;

    SignIns(WeChatGateway weChat, People people, Sessions sessions) {
        this.weChat = weChat;
        this.people = people;
        this.sessions = sessions;
    }

    /** Opens a session for whom WeChat says the code belongs to. */
    SignedIn signIn(String code, String device) {
        var identity = identityOf(code);
        var person = people.of(identity.openid(), identity.unionid());
        if (person.status() != PersonStatus.ACTIVE) {
            throw new IdentityRejected(IdentityErrorCode.ACCOUNT_CLOSED);
        }
        return new SignedIn(person.id(), sessions.open(person.id(), device));
    }

    /** Trades a refresh token. */
    Session refresh(String refreshToken) {
        return sessions.rotate(refreshToken)
                .orElseThrow(
                        () -> new IdentityRejected(IdentityErrorCode.INVALID_REFRESH_TOKEN, "input", "refreshToken"));
    }

    /** The viewer that the rest of the sign-in's answer is made for. */
    Viewer viewer(SignedIn signedIn) {
        var token = Token.parse(signedIn.session().accessToken()).orElseThrow();
        return people.viewer(new LiveSession(token, signedIn.session().accessExpiresAt(), 0));
    }

    private WeChatIdentity identityOf(String code) {
        try {
            return weChat.login(code);
        } catch (WeChatFailure.InvalidCode failure) {
            throw new IdentityRejected(IdentityErrorCode.INVALID_CODE, "input", "code");
        } catch (WeChatFailure.RiskBlocked failure) {
            throw new IdentityRejected(IdentityErrorCode.RISK_BLOCKED);
        } catch (WeChatFailure.RateLimited failure) {
            throw new IdentityRejected(IdentityErrorCode.RATE_LIMITED);
        } catch (WeChatFailure failure) {
            throw Fault.unavailable();
        }
    }

    /** A person and her new session. */
    record SignedIn(long personId, Session session) {}
}
