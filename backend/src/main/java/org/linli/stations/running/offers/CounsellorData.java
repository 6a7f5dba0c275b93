package org.linli.stations.running.offers;

import java.util.List;
import java.util.Map;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** The confidential services that people are named as counsellors of. */
@Component
class CounsellorData implements PersonalData {

    private final OfferMapper mapper;

    CounsellorData(OfferMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "counselling";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        return mapper.counselledBy(personId).stream()
                .map(service -> Map.<String, Object>of("service", service))
                .toList();
    }

    @Override
    public void erase(long personId) {
        // A service holds her id only; staff names another counsellor.
    }
}
