/** A user attribute that MoEngage tracks by itself. */
export interface StandardAttribute {
  /** The name that templates use. */
  name: string;
  /** The key it is tracked under. */
  key: string;
}

/**
 * MoEngage's tracked user attributes, in the order an author looks for them.
 * Source: MoEngage documentation, "Derived attributes and standard user attributes".
 */
export const STANDARD_ATTRIBUTES: readonly StandardAttribute[] = [
  { name: 'First Name', key: 'u_fn' },
  { name: 'Last Name', key: 'u_ln' },
  { name: 'Name', key: 'u_n' },
  { name: 'Email (Standard)', key: 'u_em' },
  { name: 'Mobile Number (Standard)', key: 'u_mb' },
  { name: 'ID', key: 'uid' },
  { name: 'Birthday', key: 'u_bd' },
  { name: 'Gender', key: 'u_gd' },
  { name: 'First Seen', key: 'cr_t' },
  { name: 'Last Seen', key: 'u_l_a' },
  { name: 'User Timezone Offset (Mins)', key: 'moe_dtzo' },
];
