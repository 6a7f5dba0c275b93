package org.linli.bookings;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;
import org.linli.shared.secrets.Secrets;
import org.linli.stations.Bookable;
import org.springframework.stereotype.Component;

/** Who is looked after, and the code for who picks up: sealed with the key of who has booked. */
@Component
class Care {

    static final String NAME = "booking-care";
    static final String CODE = "booking-code";

    private static final int LONGEST_NAME = 20;
    private static final int CODES = 1_000_000;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    Care(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Ends with a refusal unless a name is told where somebody is looked after, and nowhere else. */
    static void requireName(Bookable bookable, @Nullable String name) {
        if (bookable.care() == (name == null)) {
            throw new BookingRejected(BookingErrorCode.CARE_NAME_NEEDED, "input", "careFor");
        }
        if (name != null && !Text.isLine(name, 1, LONGEST_NAME)) {
            throw BookingRejected.invalid("careFor");
        }
    }

    @Nullable
    String seal(long personId, Bookable bookable, @Nullable String name) {
        return bookable.care() && name != null ? secrets.seal(personId, NAME, name) : null;
    }

    @Nullable
    String newCode(long personId, Bookable bookable) {
        return bookable.care() ? secrets.seal(personId, CODE, "%06d".formatted(random.nextInt(CODES))) : null;
    }

    /** What whoever picks up has to know; empty when nobody is picked up. */
    Optional<String> code(Booking booking) {
        return Optional.ofNullable(codes(List.of(booking)).get(booking.id()));
    }

    /** What whoever picks up has to know, by the booking, as long as it is not over. */
    Map<Long, String> codes(List<Booking> bookings) {
        var open =
                bookings.stream().filter(booking -> booking.status().isLive()).toList();
        return open(open, CODE, Booking::codeSealed);
    }

    /** Who is looked after, by the booking. */
    Map<Long, String> names(List<Booking> bookings) {
        return open(bookings, NAME, Booking::careSealed);
    }

    private Map<Long, String> open(List<Booking> bookings, String field, Function<Booking, @Nullable String> sealed) {
        var kept = bookings.stream()
                .filter(booking -> sealed.apply(booking) != null)
                .toList();
        var texts = secrets.openAll(
                field,
                kept.stream()
                        .map(booking ->
                                new Secrets.Sealed(booking.personId(), Objects.requireNonNull(sealed.apply(booking))))
                        .toList());
        Map<Long, String> found = new HashMap<>();
        for (var i = 0; i < kept.size(); i++) {
            var id = kept.get(i).id();
            texts.get(i).ifPresent(text -> found.put(id, text));
        }
        return found;
    }
}
