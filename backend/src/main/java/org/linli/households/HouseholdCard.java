package org.linli.households;

import java.util.List;
import org.linli.identity.ResidentCard;

/** A household as those see it who tell residents of the node: masked. */
record HouseholdCard(long id, String building, List<ResidentCard> residents, int dependants) {}
