package org.linli.identity;

import java.util.Set;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Fault;
import org.linli.shared.graphql.ProxyGate;
import org.springframework.stereotype.Component;

/**
 * What a grid worker may do for somebody: what is named here and nothing else, so that a new mutation (a secret ballot, say)
 * is refused until somebody has thought about it. Each call goes on record before it is carried out, with both people.
 */
@Component
class MutationsByProxy implements ProxyGate {

    static final Set<String> ALLOWED = Set.of(
            "activitySignUp",
            "activitySignUpCancel",
            "dependantAdd",
            "dependantRemove",
            "joinRequest",
            "joinRequestWithdraw",
            "notificationPreferencesEdit",
            "notificationsRead",
            "sessionSignOut",
            "wishConfirm",
            "wishCreate",
            "wishDispute",
            "wishEdit",
            "wishExtensionAnswer",
            "wishThank",
            "wishWithdraw");

    private final Audit audit;

    MutationsByProxy(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void admit(Viewer viewer, String mutation) {
        if (!ALLOWED.contains(mutation)) {
            throw Fault.forbidden("byProxy");
        }
        audit.record(Deed.by(viewer, "proxy.used").because(mutation));
    }
}
