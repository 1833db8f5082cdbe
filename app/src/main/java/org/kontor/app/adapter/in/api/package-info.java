/// What the JSON adapters of all contexts say about themselves: one OpenAPI document.
@NullMarked
package org.kontor.app.adapter.in.api;

import org.jspecify.annotations.NullMarked;
