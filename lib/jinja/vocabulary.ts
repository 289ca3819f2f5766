/** Objects that MoEngage fills in. */
export const OBJECTS: readonly string[] = words(`
  UserAttribute EventAttribute CampaignAttribute ProductSet ContentApi ContentBlock Coupons
`);

/** Tags of Jinja's, its usual extensions' and MoEngage's. */
export const TAGS: readonly string[] = words(`
  if elif else endif for endfor break continue set endset with endwith do raw endraw
  filter endfilter macro endmacro call endcall block endblock extends include import from
  autoescape endautoescape trans pluralize endtrans debug MOE_NOT_SEND
`);

/** Filters of Jinja's and MoEngage's. */
export const FILTERS: readonly string[] = words(`
  abs attr batch capitalize center count d default dictsort e escape filesizeformat first float
  forceescape format groupby indent int items join last length list lower map max min pprint random
  reject rejectattr replace reverse round safe select selectattr slice sort string striptags sum
  title tojson trim truncate unique upper urlencode urlize wordcount wordwrap xmlattr
  base64decode base64encode convertToSHA256 convertToSHA256NoSalt dateFormatter dateTimeFormatter
  days getAuxData today urldecode
`);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
