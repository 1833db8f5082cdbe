package org.kontor.architecture.violators.packagesarenullmarked.orders.domain.listing;

class WrongListing {}
