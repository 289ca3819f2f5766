declare module '@/lib/passkit-form/page/index?page' {
  const page: import('./types').FormFunction;
  export default page;
}
