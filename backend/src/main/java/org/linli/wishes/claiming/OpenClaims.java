package org.linli.wishes.claiming;

import org.linli.wishes.claims.Claim;
import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishRejected;
import org.springframework.stereotype.Component;

/** A person has no more open claims than one may have; an organisation as many as it likes. Its row is locked after the wish. */
@Component
class OpenClaims {

    private final OpenClaimMapper mapper;

    OpenClaims(OpenClaimMapper mapper) {
        this.mapper = mapper;
    }

    void take(long personId, int most) {
        if (mapper.take(personId, most) == 1) {
            return;
        }
        mapper.know(personId);
        if (mapper.take(personId, most) == 0) {
            throw WishRejected.withNumber(WishErrorCode.TOO_MANY_CLAIMS, most);
        }
    }

    /** One of a person's claims waits no more. */
    void giveBack(Claim claim) {
        if (claim.organisationId() == null && mapper.giveBack(claim.personId()) != 1) {
            throw new IllegalStateException("A claim was not counted");
        }
    }
}
