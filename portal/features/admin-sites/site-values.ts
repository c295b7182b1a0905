/** A site as its form keeps it: what is not there is empty text. */
import type { CreateSiteBody, Site } from '@holdfast/contracts/sites/site.ts'

export interface SiteValues {
  code: string
  name: string
  businessUnitId: string
  regionId: string
  address: string
  phone: string
  timeZone: string
  manager: { id: string; name: string } | null
}

export function toValues(site: Site | null): SiteValues {
  return {
    code: site?.code ?? '',
    name: site?.name ?? '',
    businessUnitId: site?.businessUnit?.id ?? '',
    regionId: site?.region?.id ?? '',
    address: site?.address ?? '',
    phone: site?.phone ?? '',
    timeZone: site?.timeZone ?? '',
    manager: site?.manager ?? null,
  }
}

const orNull = (text: string): string | null => text.trim() || null

export function toBody(values: SiteValues): CreateSiteBody {
  return {
    code: values.code.trim(),
    name: values.name.trim(),
    businessUnitId: orNull(values.businessUnitId),
    regionId: orNull(values.regionId),
    address: orNull(values.address),
    phone: orNull(values.phone),
    timeZone: orNull(values.timeZone),
    managerId: values.manager?.id ?? null,
  }
}
