package org.linli.stations.running;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;
import org.linli.stations.StationFacility;
import org.linli.stations.StationRejected;

/** Changes to a station; what is null stays, and empty texts take away. */
record StationEditInput(
        long stationId,
        @Nullable String phone,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String partner,
        @Nullable String code,
        @Nullable Boolean accessible,
        @Nullable List<StationFacility> facilities,
        @Nullable List<Long> pictureIds,
        @Nullable String clientRequestId) {

    private static final Pattern PHONE = Pattern.compile("[0-9-]{0,20}");
    private static final Pattern CODE = Pattern.compile("|[a-z0-9-]{2,32}");
    private static final int LONGEST_ADDRESS = 120;
    private static final int LONGEST_PARTNER = 60;
    private static final int MOST_PICTURES = 9;
    private static final int STEEPEST = 90;
    private static final int WIDEST = 180;

    void requireValid() {
        require(phone == null || PHONE.matcher(phone).matches(), "phone");
        require(address == null || Text.isLine(address, 1, LONGEST_ADDRESS), "address");
        require(latitude == null ? longitude == null : Math.abs(latitude) <= STEEPEST, "latitude");
        require(longitude == null ? latitude == null : Math.abs(longitude) <= WIDEST, "longitude");
        require(partner == null || partner.isEmpty() || Text.isLine(partner, 1, LONGEST_PARTNER), "partner");
        require(code == null || CODE.matcher(code).matches(), "code");
        require(facilities == null || new HashSet<>(facilities).size() == facilities.size(), "facilities");
        require(pictureIds == null || pictureIds.size() <= MOST_PICTURES, "pictureIds");
    }

    /** Names of the facilities as they are stored, in the order of the enum; null when they stay. */
    @Nullable
    String facilitiesText() {
        return facilities == null
                ? null
                : facilities.stream().sorted().map(StationFacility::name).collect(Collectors.joining(","));
    }

    private static void require(boolean valid, String field) {
        if (!valid) {
            throw StationRejected.invalid("input", field);
        }
    }
}
