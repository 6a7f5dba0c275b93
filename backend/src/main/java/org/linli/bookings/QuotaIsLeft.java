package org.linli.bookings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.linli.stations.BookingQuota;
import org.linli.stations.QuotaHolder;
import org.linli.stations.QuotaPeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The person, her household or organisation has fewer bookings of the room or service than one may have. Whoever asks holds its
 * row, so that nobody is between the count and the booking.
 */
@Component
@Order(8)
class QuotaIsLeft implements BookingRule {

    private final BookingMapper mapper;

    QuotaIsLeft(BookingMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void check(Attempt attempt) {
        for (var quota : attempt.policy().quotas()) {
            var holder = holder(quota.whose(), attempt);
            if (holder != null && used(quota, holder, attempt) >= quota.most()) {
                throw BookingRejected.withNumber(BookingErrorCode.QUOTA_USED, quota.most());
            }
        }
    }

    /** Whoever books for an organisation uses up that organisation's quota, and not her own. */
    private static @Nullable Long holder(QuotaHolder whose, Attempt attempt) {
        if (attempt.organisationId() != null) {
            return whose == QuotaHolder.ORGANISATION ? attempt.organisationId() : null;
        }
        return switch (whose) {
            case PERSON -> Long.valueOf(attempt.personId());
            case HOUSEHOLD -> attempt.householdId();
            case ORGANISATION -> null;
        };
    }

    private int used(BookingQuota quota, long holder, Attempt attempt) {
        var first = firstDay(quota.period(), attempt.day());
        var zone = attempt.bookable().zone();
        return mapper.count(
                attempt.bookable(),
                quota.whose(),
                holder,
                start(first, zone),
                start(after(quota.period(), first), zone));
    }

    private static LocalDate firstDay(QuotaPeriod period, LocalDate day) {
        return switch (period) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private static LocalDate after(QuotaPeriod period, LocalDate first) {
        return switch (period) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
