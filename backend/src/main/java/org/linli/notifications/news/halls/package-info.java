/** What happens in agenda halls, told to those whom it concerns: one class for each kind of event. */
@NullMarked
package org.linli.notifications.news.halls;

import org.jspecify.annotations.NullMarked;
