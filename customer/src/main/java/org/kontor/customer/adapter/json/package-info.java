/// How the words of all contexts look as JSON: in events that are stored, in jsonb columns and in
/// the API.
@NullMarked
package org.kontor.customer.adapter.json;

import org.jspecify.annotations.NullMarked;
