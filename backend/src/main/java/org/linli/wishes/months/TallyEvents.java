package org.linli.wishes.months;

import org.linli.wishes.WishConfirmed;
import org.linli.wishes.WishOpened;
import org.linli.wishes.WishReleased;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has counted what is told of wishes. */
@Component
class TallyEvents {

    private final Tally tally;

    TallyEvents(Tally tally) {
        this.tally = tally;
    }

    @ApplicationModuleListener
    void on(WishOpened opened) {
        tally.opened(opened.wishId());
    }

    @ApplicationModuleListener
    void on(WishConfirmed confirmed) {
        if (confirmed.fulfilled()) {
            tally.fulfilled(confirmed.wishId());
        }
    }

    @ApplicationModuleListener
    void on(WishReleased released) {
        tally.released(released.claimId(), released.wishId(), released.cause());
    }
}
